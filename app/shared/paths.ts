/** Every address of the product, for pages, redirects and e-mails alike. */
const hearing = (slug: string) => `/hearings/${slug}`;
const staffHearing = (id: string) => `/staff/hearings/${id}`;

export const paths = {
  front: () => "/",
  hearings: () => "/hearings",
  hearing,
  text: (slug: string, section?: string) => `${hearing(slug)}/text${section ? `#section-${section}` : ""}`,
  submit: (slug: string, section?: string) =>
    `${hearing(slug)}/submit${section ? `?section=${encodeURIComponent(section)}` : ""}`,
  /** The form with what a section says, to be changed. */
  amend: (slug: string, section: string) =>
    `${hearing(slug)}/submit?section=${encodeURIComponent(section)}&amend=1`,
  paper: (slug: string) => `${hearing(slug)}/paper`,
  submitParts: (slug: string) => `${hearing(slug)}/submit/parts`,
  saveDraft: (slug: string) => `${hearing(slug)}/submit/draft`,
  draft: (token: string) => `/draft/${token}`,
  submitPreview: (slug: string) => `${hearing(slug)}/submit/preview`,
  submitFiles: (slug: string) => `${hearing(slug)}/submit/files`,
  submissions: (slug: string) => `${hearing(slug)}/submissions`,
  nameUsed: (slug: string, number?: number) =>
    `${hearing(slug)}/name-used${number === undefined ? "" : `?number=${number}`}`,
  submission: (slug: string, number: number) => `${hearing(slug)}/submissions/${number}`,
  attachment: (slug: string, number: number, position: number) =>
    `${hearing(slug)}/submissions/${number}/files/${position}`,
  answers: (slug: string) => `${hearing(slug)}/answers`,
  answersIn: (slug: string, order: string, page = 1, fragment = "") =>
    `${hearing(slug)}/answers?order=${order}${page > 1 ? `&page=${page}` : ""}${fragment ? `#${fragment}` : ""}`,
  /** A file of the newest snapshot of the white book, or of the one given; its id in the address makes it keepable for good. */
  whiteBookFile: (slug: string, format: string, order: string, of?: { number: number; id: string }) =>
    `${hearing(slug)}/${order === "submitter" ? "submissions.pdf" : `answers.${format}`}?${new URLSearchParams(
      {
        ...(order !== "submitter" && { order }),
        ...(of && { number: String(of.number), id: of.id }),
      },
    )}`,
  decision: (slug: string) => `${hearing(slug)}/decision`,
  /** A receipt; with `sheet` it asks the background questions. */
  receipt: (token: string, sheet = "") => `/receipt/${token}${sheet && `?sheet=${sheet}`}`,
  /** Where somebody says whether they stand behind what another has sent. */
  signature: (token: string) => `/signature/${token}`,
  background: (sheet: string) => `/background/${sheet}`,
  proof: (token: string, by = "") => `/receipt/${token}/proof${by && `?by=${by}`}`,
  participant: (token: string) => `/participant/${token}`,
  participantWithdrawal: (token: string, number: number) => `/participant/${token}/withdrawal/${number}`,
  participantReplacement: (token: string, number: number) => `/participant/${token}/replacement/${number}`,
  replacementParts: (token: string, number: number) => `/participant/${token}/replacement/${number}/parts`,
  replacementFiles: (token: string, number: number) => `/participant/${token}/replacement/${number}/files`,
  participantOwnWish: (token: string, number: number) => `/participant/${token}/own-wish/${number}`,
  participantOwnWishRemoval: (token: string, number: number) =>
    `/participant/${token}/own-wish/${number}/removal`,
  participantAttachment: (token: string, number: number, position: number) =>
    `/participant/${token}/files/${number}/${position}`,
  participantContact: (token: string) => `/participant/${token}/contact`,
  participantAddressChangeRemoval: (token: string) => `/participant/${token}/address-change/removal`,
  /** Where a new address is confirmed. */
  address: (token: string) => `/address/${token}`,
  participantOwnData: (token: string) => `/participant/${token}/data`,
  participantConfirm: (token: string) => `/participant/${token}/confirm`,
  advice: (token: string) => `/advice/${token}`,
  subscribe: (subject?: string) => `/subscribe${subject ? `?${new URLSearchParams({ what: subject })}` : ""}`,
  subscribed: () => "/subscribe?sent=yes",
  subscriptions: (token: string) => `/subscriptions/${token}`,
  subscriptionsConfirm: (token: string) => `/subscriptions/${token}/confirm`,
  unsubscribe: (token: string) => `/subscriptions/${token}/unsubscribe`,
  subscription: (token: string, id: string) => `/subscriptions/${token}/${id}`,
  subscriptionRemoval: (token: string, id: string) => `/subscriptions/${token}/${id}/removal`,
  feed: () => "/feed.atom",
  hearingFeed: (slug: string) => `${hearing(slug)}/feed.atom`,
  calendar: (slug: string) => `${hearing(slug)}/calendar.ics`,
  verify: () => "/verify",
  privacy: () => "/privacy",
  accessibility: () => "/accessibility",

  signIn: () => "/staff/sign-in",
  signOut: () => "/staff/sign-out",
  newPassword: () => "/staff/password",
  choosePassword: (token: string) => `/staff/password/${token}`,
  desk: () => "/staff",
  strategies: () => "/staff/strategies",
  newStrategy: () => "/staff/strategies/new",
  strategy: (id: string) => `/staff/strategies/${id}`,
  newSection: (id: string) => `/staff/strategies/${id}/sections/new`,
  section: (id: string, section: string) => `/staff/strategies/${id}/sections/${section}`,
  moveSection: (id: string, section: string) => `/staff/strategies/${id}/sections/${section}/move`,
  markdownPreview: () => "/staff/markdown",
  staffHearings: () => "/staff/hearings",
  newHearing: (strategyId: string) => `/staff/strategies/${strategyId}/hearing`,
  staffHearing,
  setupBasis: (id: string) => `${staffHearing(id)}/basis`,
  setupMandate: (id: string) => `${staffHearing(id)}/mandate`,
  setupPlan: (id: string) => `${staffHearing(id)}/plan`,
  setupContact: (id: string) => `${staffHearing(id)}/contact`,
  setupParties: (id: string) => `${staffHearing(id)}/parties`,
  setupParty: (id: string, party: string) => `${staffHearing(id)}/parties/${party}`,
  hearingPreview: (id: string) => `${staffHearing(id)}/preview`,
  hearingApproval: (id: string) => `${staffHearing(id)}/approval`,
  deadline: (id: string) => `${staffHearing(id)}/deadline`,
  announcements: (id: string) => `${staffHearing(id)}/announcements`,
  casework: (id: string) => `${staffHearing(id)}/submissions`,
  register: (id: string) => `${staffHearing(id)}/submissions/new`,
  registerParts: (id: string) => `${staffHearing(id)}/submissions/new/parts`,
  phone: (id: string) => `${staffHearing(id)}/submissions/phone`,
  phoneParts: (id: string) => `${staffHearing(id)}/submissions/phone/parts`,
  registerMinutes: (id: string, activity?: string) =>
    `${staffHearing(id)}/submissions/minutes${activity ? `?activity=${activity}` : ""}`,
  caseworkSubmission: (id: string, number: number) => `${staffHearing(id)}/submissions/${number}`,
  vouching: (id: string, number: number) => `${staffHearing(id)}/submissions/${number}/vouching`,
  clearings: (id: string) => `${staffHearing(id)}/clearings`,
  readClearings: (id: string) => `${staffHearing(id)}/clearings/read`,
  recall: (id: string, number: number) => `${staffHearing(id)}/clearings/${number}/recall`,
  nameReports: (id: string) => `${staffHearing(id)}/name-reports`,
  nameReport: (id: string, report: string) => `${staffHearing(id)}/name-reports/${report}`,
  setupPublication: (id: string) => `${staffHearing(id)}/publication`,
  reach: (id: string) => `${staffHearing(id)}/reach`,
  clearance: (id: string, number: number) => `${staffHearing(id)}/clearings/${number}`,
  staffAttachment: (id: string, number: number, position: number) =>
    `${staffHearing(id)}/submissions/${number}/files/${position}`,
  attachmentClearing: (id: string, number: number, position: number) =>
    `${staffHearing(id)}/clearings/${number}/files/${position}`,
  attachmentRedaction: (id: string, number: number, position: number) =>
    `${staffHearing(id)}/clearings/${number}/files/${position}/redaction`,
  signatories: (id: string, number: number) => `${staffHearing(id)}/submissions/${number}/signatories`,
  quarantine: (id: string) => `${staffHearing(id)}/quarantine`,
  alert: (id: string) => `${staffHearing(id)}/quarantine/alert`,
  quarantineSubmission: (id: string, number: number) =>
    `${staffHearing(id)}/submissions/${number}/quarantine`,
  pointList: (id: string) => `${staffHearing(id)}/points`,
  points: (id: string, number: number) => `${staffHearing(id)}/submissions/${number}/points`,
  split: (id: string, number: number) => `${staffHearing(id)}/submissions/${number}/split`,
  point: (id: string, number: number, point: string) =>
    `${staffHearing(id)}/submissions/${number}/points/${point}`,
  imports: (id: string) => `${staffHearing(id)}/imports`,
  import: (id: string, one: string) => `${staffHearing(id)}/imports/${one}`,
  startImport: (id: string, one: string) => `${staffHearing(id)}/imports/${one}/start`,
  undoImport: (id: string, one: string) => `${staffHearing(id)}/imports/${one}/undo`,
  letterGroups: (id: string) => `${staffHearing(id)}/letter-groups`,
  letterGroup: (id: string, group: string) => `${staffHearing(id)}/letter-groups/${group}`,
  themes: (id: string) => `${staffHearing(id)}/themes`,
  theme: (id: string, theme: string) => `${staffHearing(id)}/themes/${theme}`,
  responses: (id: string) => `${staffHearing(id)}/responses`,
  /** A new answer to some points; with the words of another where one is given. */
  newResponse: (id: string, points: string[] = [], like?: string) => {
    const asked = new URLSearchParams(points.map((point) => ["point", point]));
    if (like) asked.set("like", like);
    return `${staffHearing(id)}/responses/new${asked.size > 0 ? `?${asked}` : ""}`;
  },
  responsePoints: (id: string, response: string) => `${staffHearing(id)}/responses/${response}/points`,
  response: (id: string, response: string) => `${staffHearing(id)}/responses/${response}`,
  responseApproval: (id: string, response: string) => `${staffHearing(id)}/responses/${response}/approval`,
  correction: (id: string, response: string) => `${staffHearing(id)}/responses/${response}/correction`,
  releaseCorrection: (id: string, response: string) =>
    `${staffHearing(id)}/responses/${response}/correction/release`,
  responseComments: (id: string, response: string) => `${staffHearing(id)}/responses/${response}/comments`,
  submissionComments: (id: string, number: number, point?: string) =>
    `${staffHearing(id)}/submissions/${number}/comments${point ? `?point=${point}` : ""}`,
  pointAdvice: (id: string, number: number, point: string) =>
    `${staffHearing(id)}/submissions/${number}/points/${point}/advice`,
  closeAdvice: (id: string, advice: string) => `${staffHearing(id)}/advice/${advice}`,
  changes: (id: string) => `${staffHearing(id)}/changes`,
  newChange: (id: string, response = "") =>
    `${staffHearing(id)}/changes/new${response && `?response=${response}`}`,
  /** A new change that begins with a wording which somebody has proposed. */
  changeFromWording: (id: string, of: { submission: number; contribution: number }, response = "") =>
    `${staffHearing(id)}/changes/new?wording=${of.submission}.${of.contribution}${response && `&response=${response}`}`,
  judgeChange: (id: string, change: string) => `${staffHearing(id)}/changes/${change}/judgement`,
  release: (id: string) => `${staffHearing(id)}/release`,
  releasePlan: (id: string) => `${staffHearing(id)}/release/plan`,
  answersDay: (id: string) => `${staffHearing(id)}/release/day`,
  releasePreview: (id: string) => `${staffHearing(id)}/release/preview`,
  whiteBook: (id: string) => `${staffHearing(id)}/white-book`,
  freezeWhiteBook: (id: string) => `${staffHearing(id)}/white-book/freeze`,
  decisions: (id: string) => `${staffHearing(id)}/decisions`,
  newDecision: (id: string) => `${staffHearing(id)}/decisions/new`,
  adoption: (id: string) => `${staffHearing(id)}/adoption`,
  printJobs: (id: string) => `${staffHearing(id)}/print-jobs`,
  printJob: (id: string, job: string) => `${staffHearing(id)}/print-jobs/${job}`,
  printJobLetters: (id: string, job: string) => `${staffHearing(id)}/print-jobs/${job}/letters`,
  inbox: (id: string, part?: string) => `${staffHearing(id)}/inbox${part ? `?part=${part}` : ""}`,
  inboxMail: (id: string, mail: string) => `${staffHearing(id)}/inbox/${mail}`,
  inboxSource: (id: string, mail: string) => `${staffHearing(id)}/inbox/${mail}/source`,
  inboxFile: (id: string, mail: string, position: number) =>
    `${staffHearing(id)}/inbox/${mail}/files/${position}`,
  inboxHandling: (id: string, mail: string) => `${staffHearing(id)}/inbox/${mail}/handling`,
  inboxReturn: (id: string, mail: string) => `${staffHearing(id)}/inbox/${mail}/return`,
  strayMails: () => "/staff/mails",
  strayMail: (mail: string) => `/staff/mails/${mail}`,
  strayMailFile: (mail: string, position: number) => `/staff/mails/${mail}/files/${position}`,
  strayMailAssignment: (mail: string) => `/staff/mails/${mail}/assignment`,
  strayMailSource: (mail: string) => `/staff/mails/${mail}/source`,
  followUps: (id: string) => `${staffHearing(id)}/follow-ups`,
  followUp: (id: string, followUp: string) => `${staffHearing(id)}/follow-ups/${followUp}`,
  letter: (id: string, followUp: string) => `${staffHearing(id)}/follow-ups/${followUp}/letter`,
  hearingSending: (id: string) => `${staffHearing(id)}/sending`,
  hearingSendingResumption: (id: string) => `${staffHearing(id)}/sending/resumption`,
  conclusion: (id: string) => `${staffHearing(id)}/conclusion`,
  retention: (id: string) => `${staffHearing(id)}/retention`,
  caseNumber: (id: string) => `${staffHearing(id)}/retention/case-number`,
  packages: (id: string) => `${staffHearing(id)}/retention/packages`,
  package: (id: string, number: number) => `${staffHearing(id)}/retention/packages/${number}`,
  packageFiling: (id: string, number: number) => `${staffHearing(id)}/retention/packages/${number}/filing`,
  participantErasure: (id: string, participant: string) =>
    `${staffHearing(id)}/participants/${participant}/erasure`,
  erasure: (id: string, erasure: string) => `${staffHearing(id)}/erasures/${erasure}`,
  journal: (id: string) => `${staffHearing(id)}/journal`,
  textBlocks: () => "/staff/text-blocks",
  newTextBlock: () => "/staff/text-blocks/new",
  textBlock: (id: string) => `/staff/text-blocks/${id}`,
  people: () => "/staff/people",
  authority: () => "/staff/authority",
  population: () => "/staff/population",
  districts: () => "/staff/population/districts",
  sending: () => "/staff/sending",
  sendingResumption: () => "/staff/sending/resumption",
  sendingTest: () => "/staff/sending/test",
} as const;

/** The same address in another language; the cookie keeps the choice. */
export const inLanguage = (path: string, locale: string): string =>
  `${path.split("?")[0]}?${new URLSearchParams([...new URLSearchParams(path.split("?")[1] ?? "")].filter(([key]) => key !== "lang").concat([["lang", locale]]))}`;

/** A link for a mail: always from BASE_URL, never from the request's Host header. */
export const absolute = (baseUrl: string, path: string): string => new URL(path, baseUrl).href;
