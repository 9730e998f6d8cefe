import type { FollowUpState } from "#app/server/prisma/enums.ts";
import { wordFor } from "../words.ts";

const TONE: Record<FollowUpState, string> = {
  owed: "",
  sending: "",
  sent: "tag-good",
  failed: "tag-bad",
  resolved: "tag-good",
};

/** Where a follow-up is on its way to somebody. */
export const FollowUpTag = ({ state }: { state: FollowUpState }) => (
  <span className={`tag ${TONE[state]}`}>{wordFor.followUp(state)}</span>
);
