import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";

/** A page of a hearing's work, and whom it is shown to. */
type Place = { to: string; text: string; shown: boolean };
/** Pages that belong to the same part of the work. */
export type Group = { name: string; places: Place[] };

/** What decides which pages of a hearing an official is shown. */
export type Seen = {
  id: string;
  approved: boolean;
  /** May read submissions and answer them. */
  caseworker: boolean;
  mayReadJournal: boolean;
  maySetUp: boolean;
  mayApprove: boolean;
  mayRecordDecision: boolean;
};

/** Every page of a hearing's work by the part of the work it belongs to, in the order of the work; a part with nothing to see is left out. */
export function groupsOf({ id, ...seen }: Seen): Group[] {
  const { caseworker, maySetUp, approved } = seen;
  const groups: Group[] = [
    {
      name: m.places_setup(),
      places: [
        { to: paths.staffHearing(id), text: m.staff_tab_overview(), shown: true },
        { to: paths.setupBasis(id), text: m.places_basis(), shown: maySetUp },
        { to: paths.setupMandate(id), text: m.places_mandate(), shown: maySetUp },
        { to: paths.setupPlan(id), text: m.staff_item_plan(), shown: maySetUp },
        { to: paths.setupContact(id), text: m.places_contact(), shown: maySetUp },
        { to: paths.setupPublication(id), text: m.staff_item_publication(), shown: maySetUp },
        { to: paths.reach(id), text: m.reach_heading(), shown: caseworker },
        { to: paths.setupParties(id), text: m.staff_item_parties(), shown: maySetUp },
        { to: paths.hearingApproval(id), text: m.staff_approval_heading(), shown: seen.mayApprove },
        { to: paths.announcements(id), text: m.places_underway(), shown: maySetUp && approved },
        { to: paths.deadline(id), text: m.staff_move_deadline(), shown: maySetUp && approved },
      ],
    },
    {
      name: m.places_submissions(),
      places: [
        { to: paths.casework(id), text: m.places_all_submissions(), shown: caseworker },
        { to: paths.inbox(id), text: m.inbound_tab(), shown: caseworker },
        { to: paths.clearings(id), text: m.clearing_tab(), shown: caseworker },
        { to: paths.pointList(id), text: m.desk_points_heading(), shown: caseworker },
        { to: paths.letterGroups(id), text: m.staff_tab_alike(), shown: caseworker },
        { to: paths.themes(id), text: m.staff_tab_themes(), shown: caseworker },
        { to: paths.quarantine(id), text: m.quarantine_heading(), shown: caseworker },
        { to: paths.imports(id), text: m.staff_tab_imports(), shown: caseworker },
        { to: paths.nameReports(id), text: m.clearing_reports_tab(), shown: caseworker },
      ],
    },
    {
      name: m.places_responses(),
      places: [
        { to: paths.responses(id), text: m.places_all_responses(), shown: caseworker },
        { to: paths.changes(id), text: m.staff_tab_changes(), shown: caseworker },
        { to: paths.release(id), text: m.staff_tab_release(), shown: caseworker },
        { to: paths.whiteBook(id), text: m.whitebook_tab(), shown: caseworker },
      ],
    },
    {
      name: m.places_decision(),
      places: [
        { to: paths.decisions(id), text: m.staff_tab_decisions(), shown: caseworker },
        { to: paths.adoption(id), text: m.places_adopted(), shown: seen.mayRecordDecision },
      ],
    },
    {
      name: m.places_follow_up(),
      places: [
        { to: paths.followUps(id), text: m.places_ledger(), shown: caseworker },
        { to: paths.printJobs(id), text: m.print_heading(), shown: caseworker },
        { to: paths.hearingSending(id), text: m.sending_nav(), shown: caseworker },
        { to: paths.conclusion(id), text: m.staff_tab_conclusion(), shown: caseworker },
        { to: paths.retention(id), text: m.retention_tab(), shown: caseworker },
      ],
    },
    {
      name: m.places_journal(),
      places: [{ to: paths.journal(id), text: m.staff_tab_journal(), shown: seen.mayReadJournal }],
    },
  ];
  return groups
    .map(({ name, places }) => ({ name, places: places.filter(({ shown }) => shown) }))
    .filter(({ places }) => places.length > 0);
}

/** The group and the page that an address is, or is part of: the one whose own address is the longest beginning of it. */
export function placeAt(groups: Group[], address: string): { group: Group; place: Place } | null {
  const parts = groups.flatMap((group) => group.places.map((place) => ({ group, place })));
  const around = parts.filter(({ place }) => address === place.to || address.startsWith(`${place.to}/`));
  return around.sort((one, other) => other.place.to.length - one.place.to.length)[0] ?? null;
}
