import { benchAlike } from "./alike.ts";
import { benchBackup } from "./backup.ts";
import { benchCasework } from "./casework.ts";
import type { Figure } from "./figure.ts";
import { benchMails } from "./mails.ts";
import { benchPages } from "./pages.ts";
import { benchSending } from "./sending.ts";
import type { Sized } from "./sized.ts";
import { benchStampede } from "./stampede.ts";
import { benchSubmissions } from "./submissions.ts";
import { benchWhiteBook } from "./white-book.ts";

/** Every bench, by the name of its ratio. */
export const benches: Record<string, () => Promise<Figure>> = {
  page: benchPages,
  submission: benchSubmissions,
  mail: benchMails,
  whiteBookWord: benchWhiteBook("docx", 5),
  whiteBookPdf: benchWhiteBook("pdf", 15),
  whiteBookExcel: benchWhiteBook("xlsx", 3),
};

/** What is measured in a normal hearing and in a very large one. */
export const sizedBenches: Record<string, () => Promise<Sized[]>> = {
  casework: benchCasework,
  alike: benchAlike,
  sending: benchSending,
  backup: benchBackup,
};

/** What takes minutes and has no ratio: only run by name. */
export const longBenches: Record<string, () => Promise<Record<string, number>>> = {
  stampede: () => benchStampede(300),
};
