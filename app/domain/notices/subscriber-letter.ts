import type { Authority } from "#app/domain/authority/authority.ts";
import { listNewsOfMail } from "#app/domain/news/list-news.ts";
import { findSubscriber } from "#app/domain/subscriptions/find-subscriber.ts";
import { subscriberToken } from "#app/domain/subscriptions/link.ts";
import { nameSubject } from "#app/domain/subscriptions/subscription.ts";
import type { MailingList } from "#app/server/mailer.ts";
import type { NoticeKind } from "#app/server/prisma/enums.ts";
import { absolute, paths } from "#app/shared/paths.ts";
import type { Locale } from "#app/shared/text/language.ts";
import type { Letter } from "#emails/letter.ts";
import { subscriptionConfirm } from "#emails/subscription-confirm.ts";
import { subscriptionDigest, subscriptionNews } from "#emails/subscription-news.ts";

type About = { id: string; kind: NoticeKind; subscriberId: string };
type Sender = { authority: Authority; baseUrl: string };
type Addressed = { letter: Letter; to: string; locale: Locale; list: MailingList };

/** A letter to a subscriber; null when they have been erased, or when nothing of what it told is public and wanted any more. */
export async function subscriberLetter(
  { id, kind, subscriberId }: About,
  { authority, baseUrl }: Sender,
): Promise<Addressed | null> {
  const subscriber = await findSubscriber(subscriberId);
  if (!subscriber || subscriber.subscriptions.length === 0) return null;
  const { locale, email: to, subscriptions } = subscriber;
  const token = subscriberToken(subscriberId);
  const list = {
    name: `news.${new URL(baseUrl).hostname}`,
    unsubscribe: absolute(baseUrl, paths.unsubscribe(token)),
  };
  if (kind === "subscription_confirm") {
    const waiting = subscriptions.filter(({ confirmed }) => !confirmed);
    const words = { authority: authority.name, waiting: waiting.map((one) => nameSubject(one, locale)) };
    const path = paths.subscriptions(token);
    return { letter: subscriptionConfirm({ ...words, path }, locale), to, locale, list };
  }
  const news = await listNewsOfMail(id);
  const [first] = news;
  if (!first) return null;
  const letter =
    kind === "subscription_news"
      ? subscriptionNews({ news: first, token }, locale)
      : subscriptionDigest({ news, token }, locale);
  return { letter, to, locale, list };
}
