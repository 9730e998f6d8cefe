/** Why a submission is held back when its own participant asked for it, as officials read it. */
export const OWN_WISH = "Deltageren har selv bedt om, at det ikke vises offentligt.";

/** Whether nobody but the participant keeps a submission from the public. */
export const isOwnWish = (cleared: { clearance: string; clearedById: string | null } | null): boolean =>
  cleared?.clearance === "held_back" && cleared.clearedById === null;

/** What the public sees of it then. */
export const withheld = {
  ...{ clearance: "held_back" as const, text: "", name: "" },
  ...{ reason: OWN_WISH, ground: "own_wish" as const },
};
