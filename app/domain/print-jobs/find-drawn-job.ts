import { findAuthority } from "#app/domain/authority/find-authority.ts";
import { participantToken } from "#app/domain/participants/link.ts";
import { database } from "#app/server/database.ts";
import { env } from "#app/server/env.ts";
import { absolute, paths } from "#app/shared/paths.ts";
import type { DrawnJob, PrintedText } from "./print-job.ts";

/** A job as it is drawn: what was written when it was made, and each participant's own page. */
export async function findDrawnJob(id: string): Promise<DrawnJob> {
  const [job, authority] = await Promise.all([
    database().printJob.findUniqueOrThrow({
      where: { id },
      include: {
        hearing: { select: { title: true } },
        letters: {
          orderBy: { position: "asc" },
          include: {
            followUps: { orderBy: { position: "asc" } },
            participant: {
              include: {
                submissions: { select: { number: true } },
                signed: { select: { submission: { select: { number: true } } } },
              },
            },
          },
        },
      },
    }),
    findAuthority(),
  ]);
  return {
    number: job.number,
    madeAt: job.madeAt.toISOString(),
    hearing: job.hearing.title,
    authority: authority.name,
    sender: [authority.name, authority.address.replace(/\s*\n\s*/g, ", ")].filter(Boolean).join(" · "),
    letters: job.letters.map(({ name, address, followUps, participant }) => ({
      ...{ name, address },
      numbers: [...participant.submissions, ...participant.signed.map(({ submission }) => submission)]
        .map(({ number }) => number)
        .sort((a, b) => a - b),
      myPage: absolute(env().BASE_URL, paths.participant(participantToken(participant))),
      texts: followUps.map(({ content }) => content as unknown as PrintedText),
    })),
  };
}
