import { newsWords, type PublicNews } from "#app/domain/news/news.ts";
import { paths } from "#app/shared/paths.ts";
import type { InBoth, Locale } from "#app/shared/text/language.ts";
import { writeDay } from "#app/shared/time.ts";
import type { Block, Letter } from "./letter.ts";

export type SubscriptionNewsMail = { news: PublicNews[]; token: string };

const da = {
  subject: (count: number) =>
    count === 1 ? "Ugens nyt om høringer: én nyhed" : `Ugens nyt om høringer: ${count} nyheder`,
  preview: "Det er sket siden sidste mandag.",
  title: "Ugens nyt om høringer",
  more: "Læs mere",
  day: (day: string) => `${day[0]?.toUpperCase()}${day.slice(1)}: `,
  change: "Ret, hvad du abonnerer på",
  stop: "Stop alle mails",
};

const en: typeof da = {
  subject: (count) =>
    count === 1 ? "This week's news of hearings: one item" : `This week's news of hearings: ${count} items`,
  preview: "What has happened since last Monday.",
  title: "This week's news of hearings",
  more: "Read more",
  day: (day) => `${day}: `,
  change: "Change what you subscribe to",
  stop: "Stop all e-mails",
};

const texts: InBoth<typeof da> = { da, en };

/** One thing that has happened, at once. */
export function subscriptionNews(
  { news, token }: { news: PublicNews; token: string },
  locale: Locale,
): Letter {
  const { headline, sentence, path } = newsWords(news, locale);
  return {
    subject: headline,
    preview: sentence,
    body: [
      { kind: "heading", text: headline },
      { kind: "paragraph", text: sentence },
      { kind: "button", label: texts[locale].more, path },
      ...waysOut(token, locale),
    ],
  };
}

/** A week's news, in the order in which it happened. */
export function subscriptionDigest({ news, token }: SubscriptionNewsMail, locale: Locale): Letter {
  const t = texts[locale];
  return {
    subject: t.subject(news.length),
    preview: t.preview,
    body: [
      { kind: "heading", text: t.title },
      ...news.flatMap((one): Block[] => {
        const { headline, sentence, path } = newsWords(one, locale);
        return [
          { kind: "heading", text: headline },
          {
            kind: "paragraph",
            text: [t.day(writeDay(one.at, locale)), sentence, " ", { link: t.more, path }],
          },
        ];
      }),
      ...waysOut(token, locale),
    ],
  };
}

const waysOut = (token: string, locale: Locale): Block[] => [
  { kind: "divider" },
  { kind: "paragraph", text: [{ link: texts[locale].change, path: paths.subscriptions(token) }] },
  { kind: "paragraph", text: [{ link: texts[locale].stop, path: paths.unsubscribe(token) }] },
];
