import type { WrittenMail } from "./shape.ts";

const PDF = Buffer.from(
  "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
).toString("base64");

/** What has come to the climate hearing's own mail address. */
export const climateMails: WrittenMail[] = [
  {
    from: "Rasmus Høgsholt <rasmus.hoegsholt@post.example>",
    subject: "Høringssvar om oversvømmelse og skybrud",
    day: 16,
    clock: "21:32",
    id: "hoegsholt-1",
    text: "Til kommunen\n\nBoldbanen ved skolen er udpeget til at stå under vand. Det er en god idé, men så skal der også være et sted, hvor børnene kan spille imens. Jeg har tegnet et forslag i bilaget.\n\nMed venlig hilsen\nRasmus Høgsholt\nSkovtoften 21",
    file: { name: "Forslag til boldbane.pdf", mediaType: "application/pdf", base64: PDF },
  },
  {
    from: "Rasmus Høgsholt <rasmus.hoegsholt@post.example>",
    subject: "SV: Høringssvar om oversvømmelse og skybrud",
    day: 17,
    clock: "07:12",
    id: "hoegsholt-2",
    answers: "hoegsholt-1",
    text: "Jeg glemte at skrive, at vandet også står på cykelstien.\n\nFra: Rasmus Høgsholt <rasmus.hoegsholt@post.example>\nSendt: i går 21:32\nTil: høringen\nEmne: Høringssvar om oversvømmelse og skybrud\n\nTil kommunen\n\nBoldbanen ved skolen er udpeget til at stå under vand.",
  },
  {
    from: "Mette Lyngdal <mette@moelleaa.example>",
    subject: "VS: Vindmøller",
    day: 18,
    clock: "09:04",
    id: "lyngdal-1",
    text: "Denne kom til mig.\n\nFra: Karen-Margrethe Toftegaard <km.toftegaard@post.example>\nSendt: i aftes 22:10\nTil: Mette Lyngdal\nEmne: Vindmøller\n\nKære Mette\n\nJeg kunne ikke finde formularen, så jeg skriver til dig. Vindmøllerne ved Nordmarken bør stå længere fra åen. Der yngler rørhøg.\n\nHilsen\nKaren-Margrethe",
  },
  {
    from: "Bo Enghave <bo.enghave@post.example>",
    subject: "Automatisk svar: Invitation til høring",
    day: 18,
    clock: "10:00",
    id: "enghave-1",
    automatic: true,
    text: "Jeg er på ferie og læser mails igen om to uger.",
  },
  {
    from: "Solcelletilbud <nyheder@solceller-nu.example>",
    subject: "Kun i denne uge: solceller til halv pris",
    day: 18,
    clock: "11:15",
    id: "nyheder-1",
    bulk: true,
    text: "Skift i dag! https://solceller-nu.example/1 https://solceller-nu.example/2 https://solceller-nu.example/3 https://solceller-nu.example/4 https://solceller-nu.example/5 https://solceller-nu.example/6",
  },
];
