import { deliverDue } from "#app/domain/follow-ups/deliver-due.ts";
import { confirmAddress } from "#app/domain/participants/confirm-address.ts";
import { correctContact } from "#app/domain/participants/correct-contact.ts";
import { recordOwnDataTaken } from "#app/domain/participants/record-own-data-taken.ts";
import { releaseAnswers } from "#app/domain/responses/release-answers.ts";
import { addSignatories } from "#app/domain/submissions/add-signatories.ts";
import { ownDataZip } from "#app/http/own-data-zip.ts";
import { database } from "#app/server/database.ts";
import { openMailer } from "#app/server/mailer.ts";
import { returnAddress } from "#app/server/return-address.ts";
import { expect, test } from "#tests/support/database.ts";
import { arrive } from "#tests/support/eml.ts";
import { received } from "#tests/support/files.ts";
import { MailSink } from "#tests/support/inbox.ts";
import { answeredHearing, must, receive } from "#tests/support/situation.ts";
import { unzip } from "#tests/support/unzip.ts";

/** The ZIP as its participant gets it: the text of each file by name. */
async function taken(participantId: string): Promise<Map<string, string>> {
  const data = must(await recordOwnDataTaken(participantId));
  const zip = Buffer.from(await new Response(ownDataZip(data, "<html>siden</html>")).arrayBuffer());
  return new Map([...unzip(zip)].map(([name, { text }]) => [name, text]));
}

async function deliverAll(): Promise<void> {
  const sink = new MailSink();
  const mailer = openMailer(await sink.listen());
  while ((await deliverDue(mailer)) > 0);
  mailer.close();
  await sink.close();
}

const IDA = { name: "Ida Aagaard", email: "ida@stedet.example", address: "Idavej 1" };

test("a participant gets everything that is kept about them, of every kind, and the journal notes it", async ({
  database: { prisma },
}) => {
  const file = await received("kort.txt", "Et kort over brønden.");
  const { hearingId, owner, participantId } = await answeredHearing({
    ...{ said: { ...IDA, body: "Brønden lugter.", attachments: [file] }, theme: "Rør", reason: "Ledningen." },
  });
  must(await releaseAnswers(hearingId, owner));
  await deliverAll();
  const followUp = await prisma.followUp.findFirstOrThrow({ where: { participantId, milestone: "answers" } });
  await arrive(
    returnAddress({ of: "follow_up", id: followUp.id, attempt: followUp.fence }) ?? "",
    "Tak for svaret.",
  );
  const contact = { name: IDA.name, email: "ida@ny.example", address: "Idavej 2" };
  must(await correctContact(participantId, { ...contact, locale: "da", protectedAddress: false }));
  await prisma.draft.create({
    data: { hearingId, email: IDA.email, locale: "da", fields: { body: "En kladde." }, savedAt: new Date() },
  });

  const files = await taken(participantId);
  expect([...files.keys()].map((name) => name.replace("dine-oplysninger/", ""))).toEqual([
    "laes-mig.html",
    "data.json",
    "hoeringssvar-1.txt",
    "hoeringssvar-1/1-kort.txt",
    ...["mails/001.txt", "mails/002.txt", "mails/003.txt", "mails/004.txt"],
    "mails-fra-dig/001.eml",
  ]);
  expect(files.get("dine-oplysninger/hoeringssvar-1/1-kort.txt")).toBe("Et kort over brønden.");
  expect(files.get("dine-oplysninger/mails-fra-dig/001.eml")).toContain("Tak for svaret.");
  const data = JSON.parse(files.get("dine-oplysninger/data.json") ?? "");
  expect(data).toMatchObject({
    participant: { name: IDA.name, email: IDA.email, address: "Idavej 2" },
    submissions: [
      { text: "Brønden lugter.", points: [{ answer: "Ledningen." }], decisions: [{ name: IDA.name }] },
    ],
    addressChanges: [{ email: "ida@ny.example", formerEmail: IDA.email }],
    drafts: [{ fields: { body: "En kladde." } }],
  });
  const deeds = data.journal.map(({ deed }: { deed: string }) => deed);
  for (const deed of [
    "submission_received",
    "address_confirmed",
    "submission_published",
    "contact_corrected",
  ])
    expect(deeds).toContain(deed);
  expect(await prisma.journalEntry.count({ where: { deed: "own_data_taken", aboutId: participantId } })).toBe(
    1,
  );
});

test("nothing of anybody else is in it: no signatory, no other participant, no official, no answer before its release", async ({
  database: _,
}) => {
  const { hearingId, owner, other, participantId } = await answeredHearing({
    ...{ said: { ...IDA, body: "Brønden lugter." }, theme: "Rør", reason: "Endnu hemmeligt." },
  });
  const people = [{ name: "Otto Underskriver", email: "otto@post.example", address: "" }];
  must(await addSignatories(hearingId, 1, { people }, owner));
  const bo = await receive(hearingId, { name: "Bo Anden", email: "bo@post.example", body: "Bos egne ord." });
  must(await confirmAddress(bo.participantId));
  const [own] = [{ name: IDA.name, email: IDA.email, address: "" }];
  must(await addSignatories(hearingId, 2, { people: own ? [own] : [] }, owner));
  await deliverAll();
  const followUp = await database().followUp.findFirstOrThrow({
    where: { participantId, milestone: "receipt" },
  });
  const to = returnAddress({ of: "follow_up", id: followUp.id, attempt: followUp.fence }) ?? "";
  await database().participant.update({
    where: { id: participantId },
    data: { email: "ida@andetsteds.example" },
  });
  await arrive(to, "Fra en, mailen blev sendt videre til.");

  const all = [...(await taken(participantId)).values()].join("\n");
  for (const theirs of [
    ...[
      "Otto",
      "otto@post.example",
      "Bo Anden",
      "bo@post.example",
      "Endnu hemmeligt",
      "blev sendt videre til",
    ],
    ...[other.email, owner.id, other.id],
  ])
    expect(all, theirs).not.toMatch(new RegExp(`\\b${theirs}\\b`));
  expect(all).toContain('"otherSignatories": 1');
  // What they signed is theirs too: the text, not whose it is.
  expect(all).toContain("Bos egne ord.");
});
