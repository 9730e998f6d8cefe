import type { InBoth } from "#app/shared/text/language.ts";
import type { ReceiptMail } from "./receipt.ts";

const da = {
  subject: (data: ReceiptMail) => `Kvittering for dit høringssvar nr. ${data.number} – ${data.strategy}`,
  previewConfirm: "Vi har modtaget det. Bekræft din adresse, så det kan blive offentliggjort.",
  preview: "Vi har modtaget det. Her er din kvittering, og hvad der sker nu.",
  title: "Tak for dit høringssvar",
  greeting: (name: string) => `Kære ${name}`,
  greetingUnnamed: "Goddag",
  received: (strategy: string) =>
    `Vi har modtaget dit høringssvar til »${strategy}«. Gem dette: Det er din kvittering.`,
  replaces: "Erstatter",
  replacedWhat: (number: number) =>
    `Det træder i stedet for nr. ${number}, som ikke længere vises offentligt og ikke bliver besvaret for sig. Kommunen gemmer nr. ${number}, fordi det er en del af sagen.`,
  subjectMinutes: (data: ReceiptMail) =>
    `Referatet af »${data.organisation}« er høringssvar nr. ${data.number} – ${data.strategy}`,
  previewMinutes: "Referatet er registreret. Her er kvitteringen, og hvad der sker nu.",
  titleMinutes: "Tak, fordi du var med til mødet",
  receivedMinutes: (meeting: string, strategy: string) =>
    `Vi har registreret referatet af »${meeting}« som et høringssvar til »${strategy}«, fordi du var med eller skrev det. Gem dette: Det er kvitteringen. Er noget i referatet forkert, så skriv til os.`,
  number: "Nummer",
  numberValue: (number: number) => `nr. ${number}`,
  at: "Modtaget",
  by: "Sådan fik vi det",
  channels: {
    web: "på høringens side",
    email: "med e-mail",
    letter: "med brev",
    phone: "over telefonen",
    meeting: "på et møde",
    portal: "via en anden portal",
  },
  about: "Handler om",
  whole: "hele strategien",
  behalf: "På vegne af",
  behalves: {
    self: (_organisation: string) => "dig selv",
    several: () => "dig selv sammen med andre",
    company: (organisation: string) => `${organisation} (virksomhed)`,
    association: (organisation: string) => `${organisation} (forening)`,
    authority: (organisation: string) => `${organisation} (myndighed)`,
    council: (organisation: string) => `${organisation} (råd)`,
    meeting: (organisation: string) => `deltagerne i »${organisation}«`,
  },
  fingerprint: "Fingeraftryk (SHA-256)",
  late: (deadline: string) =>
    `Høringssvaret er modtaget efter fristen, som var ${deadline}. Det bliver bevaret og mærket »modtaget efter fristen«. Vi læser det og svarer på det.`,
  confirmTitle: "Bekræft din e-mailadresse",
  confirm:
    "Åbn din side, og tryk på knappen der. Så ved vi, at adressen er din, og at høringssvaret kan blive offentliggjort. Det er modtaget, også selv om du ikke bekræfter.",
  confirmButton: "Bekræft din adresse",
  notYours: "Er høringssvaret ikke dit, så lad være med at bekræfte, og sig det til os.",
  myPageButton: "Se din side",
  nextTitle: "Hvad sker der nu?",
  openSigned: (deadline: string) =>
    `Fristen er ${deadline}. Har du mere at sige, kan du sende et høringssvar til inden da.`,
  open: (deadline: string) =>
    `Fristen er ${deadline}. Inden da kan du rette høringssvaret eller trække det tilbage på din side, og du kan sende flere.`,
  thenClosed: "Når fristen er udløbet, skriver vi til dig om, hvad der så sker.",
  thenAnswers: "Når kommunens svar er klar, skriver vi til dig med svarene på hvert af dine punkter.",
  thenDecided: "Vi skriver også, når der er truffet en beslutning, og når strategien er vedtaget.",
  publicTitle: "Hvad bliver offentligt?",
  publicWith: (name: string) =>
    `Vi ser teksten igennem for personlige oplysninger. Derefter offentliggør vi den sammen med navnet ${name}.`,
  publicWithout:
    "Vi ser teksten igennem for personlige oplysninger. Derefter offentliggør vi den uden dit navn.",
  afterDeadline: "I denne høring bliver alle høringssvar vist på én gang, når fristen er udløbet.",
  never: "Vi offentliggør aldrig din e-mailadresse, dit telefonnummer eller din adresse.",
  textTitle: "Dit høringssvar, som vi modtog det",
  textTitleMinutes: "Referatet, som vi modtog det",
  fingerprintWhy:
    "Fingeraftrykket i kvitteringen er regnet ud fra teksten, præcis som vi modtog den. Bliver blot ét tegn ændret, bliver fingeraftrykket et andet.",
  fingerprintWhyFiles:
    "Fingeraftrykket i kvitteringen er regnet ud fra teksten og filerne, præcis som vi modtog dem. Bliver blot ét tegn eller én fil ændret, bliver fingeraftrykket et andet.",
  filesTitle: "Filer, der fulgte med",
  textElsewhere: "Du kan læse teksten på din side, præcis som vi modtog den.",
};

const en: typeof da = {
  subject: (data) => `Receipt for your submission no. ${data.number} – ${data.strategy}`,
  previewConfirm: "We have received it. Confirm your address so that it can be published.",
  preview: "We have received it. Here is your receipt, and what happens now.",
  title: "Thank you for your submission",
  greeting: (name) => `Dear ${name}`,
  greetingUnnamed: "Hello",
  received: (strategy) => `We have received your submission on “${strategy}”. Keep this: it is your receipt.`,
  replaces: "Replaces",
  replacedWhat: (number) =>
    `It takes the place of no. ${number}, which is no longer shown in public and is not answered by itself. The municipality keeps no. ${number}, because it is part of the case.`,
  subjectMinutes: (data) =>
    `The minutes of “${data.organisation}” are submission no. ${data.number} – ${data.strategy}`,
  previewMinutes: "The minutes have been registered. Here is the receipt, and what happens now.",
  titleMinutes: "Thank you for being at the meeting",
  receivedMinutes: (meeting, strategy) =>
    `We have registered the minutes of “${meeting}” as a submission on “${strategy}”, because you were there or wrote them. Keep this: it is the receipt. If anything in the minutes is wrong, please write to us.`,
  number: "Number",
  numberValue: (number) => `no. ${number}`,
  at: "Received",
  by: "How we got it",
  channels: {
    web: "on the hearing's page",
    email: "by e-mail",
    letter: "by letter",
    phone: "by telephone",
    meeting: "at a meeting",
    portal: "by another portal",
  },
  about: "Is about",
  whole: "the whole strategy",
  behalf: "On behalf of",
  behalves: {
    self: () => "yourself",
    several: () => "yourself together with others",
    company: (organisation) => `${organisation} (company)`,
    association: (organisation) => `${organisation} (association)`,
    authority: (organisation) => `${organisation} (authority)`,
    council: (organisation) => `${organisation} (council)`,
    meeting: (organisation) => `the participants in “${organisation}”`,
  },
  fingerprint: "Fingerprint (SHA-256)",
  late: (deadline) =>
    `The submission was received after the deadline, which was ${deadline}. It is kept and marked “received after the deadline”. We read it and answer it.`,
  confirmTitle: "Confirm your e-mail address",
  confirm:
    "Open your page and press the button there. Then we know that the address is yours and that the submission can be published. It has been received even if you do not confirm.",
  confirmButton: "Confirm your address",
  notYours: "If the submission is not yours, please do not confirm, and tell us.",
  myPageButton: "See your page",
  nextTitle: "What happens now?",
  openSigned: (deadline) =>
    `The deadline is ${deadline}. If you have more to say, you can send another submission before then.`,
  open: (deadline) =>
    `The deadline is ${deadline}. Until then you can edit the submission or withdraw it on your page, and you can send more of them.`,
  thenClosed: "When the deadline has passed, we will write to you about what happens next.",
  thenAnswers:
    "When the municipality's answers are ready, we will write to you with the answer to each of your points.",
  thenDecided: "We will also write when a decision has been made and when the strategy has been adopted.",
  publicTitle: "What becomes public?",
  publicWith: (name) =>
    `We check the text for personal information. Then we publish it together with the name ${name}.`,
  publicWithout: "We check the text for personal information. Then we publish it without your name.",
  afterDeadline: "In this hearing all submissions are shown at once when the deadline has passed.",
  never: "We never publish your e-mail address, your telephone number or your address.",
  textTitle: "Your submission as we received it",
  textTitleMinutes: "The minutes as we received them",
  fingerprintWhy:
    "The fingerprint in the receipt is worked out from the text exactly as we received it. If a single character is changed, the fingerprint becomes another.",
  fingerprintWhyFiles:
    "The fingerprint in the receipt is worked out from the text and the files exactly as we received them. If a single character or file is changed, the fingerprint becomes another.",
  filesTitle: "Files that came with it",
  textElsewhere: "You can read the text on your page, exactly as we received it.",
};

export const receiptWords: InBoth<typeof da> = { da, en };
