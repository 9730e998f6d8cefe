const hearing = (slug: string) => `/hearings/${slug}`;

/** The addresses of what everybody reads, and of what a participant reaches by a link of theirs. */
export const publicPaths = {
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
  submissionsAbout: (slug: string, section: string, kind: "comment" | "amendment") =>
    `${hearing(slug)}/submissions?section=${section}&kind=${kind}`,
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
} as const;
