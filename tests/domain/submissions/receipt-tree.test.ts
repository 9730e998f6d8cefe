import { createHash } from "node:crypto";
import { releaseAnswers } from "#app/domain/responses/release-answers.ts";
import { findProof } from "#app/domain/submissions/find-proof.ts";
import { hashLeaf, pathOf, rootOf } from "#app/domain/submissions/receipt-tree.ts";
import { freezeWhiteBook } from "#app/domain/white-book/freeze-white-book.ts";
import { expect, test } from "#tests/support/database.ts";
import { answeredHearing, must, receive } from "#tests/support/situation.ts";

/** The leaves and roots that Certificate Transparency's reference implementation is tested with. */
const DATA = [
  "",
  "00",
  "10",
  "2021",
  "3031",
  "40414243",
  "5051525354555657",
  "606162636465666768696a6b6c6d6e6f",
];
const ROOTS = [
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

const sha256 = (...parts: (Buffer | string)[]) => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** Works a root out from a leaf and its path as RFC 9162 (section 2.1.3.2) says, with nothing of the product's. */
function rootFrom(leaf: Buffer, path: Buffer[], index: number, size: number): string {
  let [node, last, hash] = [index, size - 1, leaf];
  for (const sibling of path) {
    if (node % 2 === 1 || node === last) {
      hash = sha256(Buffer.of(1), sibling, hash);
      while (node % 2 === 0 && node !== 0) [node, last] = [node >> 1, last >> 1];
    } else hash = sha256(Buffer.of(1), hash, sibling);
    [node, last] = [node >> 1, last >> 1];
  }
  return hash.toString("hex");
}

test("the roots of one to eight leaves are those of RFC 6962's reference", () => {
  const leaves = DATA.map((hex) => hashLeaf(Buffer.from(hex, "hex")));
  expect(leaves.map((_, index) => rootOf(leaves.slice(0, index + 1)).toString("hex"))).toEqual(ROOTS);
});

test("from every leaf of every tree its path leads to the root", () => {
  for (let size = 1; size <= 70; size += 1) {
    const leaves = Array.from({ length: size }, (_, index) => hashLeaf(Buffer.from(String(index))));
    const root = rootOf(leaves).toString("hex");
    for (const [index, leaf] of leaves.entries())
      expect(rootFrom(leaf, pathOf(leaves, index), index, size)).toBe(root);
  }
});

test("a participant can prove to be counted in the white book, and a changed time, text or number breaks it", async ({
  database,
}) => {
  const { hearingId, owner, submissionId } = await answeredHearing({
    ...{ said: { body: "Brønden lugter." }, theme: "Rør", reason: "Ledningen." },
  });
  for (const body of ["Enig.", "Uenig."]) await receive(hearingId, { body });
  expect(await findProof(submissionId, "white-book")).toBeNull();
  await database.pool.query(
    `INSERT INTO nothing_to_answer (submission_id, start, "end", created_by_id)
     SELECT id, 0, length(body), $1 FROM submission WHERE id <> $2`,
    [owner.id, submissionId],
  );
  await database.pool.query("UPDATE working_text SET covered = 100");
  must(await releaseAnswers(hearingId, owner));
  must(await freezeWhiteBook(hearingId, 0, owner));
  const later = await receive(hearingId, { body: "For sent." });
  const proof = await findProof(submissionId, "white-book");
  if (!proof) throw new Error("No proof");
  const said = ["genklang receipt", proof.number, proof.receivedAt, proof.fingerprint, proof.nonce].join(
    "\n",
  );
  const leaf = sha256(Buffer.of(0), sha256(said));
  const path = proof.path.map((hex) => Buffer.from(hex, "hex"));
  expect(rootFrom(leaf, path, proof.index, proof.size)).toBe(proof.root);
  expect(proof).toMatchObject({
    size: 3,
    fingerprint: sha256("Brønden lugter.").toString("hex"),
  });
  expect(await findProof(submissionId)).toEqual(proof);
  expect(await findProof(later.submissionId, "white-book")).toBeNull();
  await database.pool.query("ALTER TABLE submission DISABLE TRIGGER USER");
  await database.pool.query(
    "UPDATE submission SET received_at = received_at + interval '1 ms' WHERE number = 2",
  );
  for (const by of ["white-book", "checkpoint"] as const)
    expect(await findProof(submissionId, by)).toBeNull();
});
