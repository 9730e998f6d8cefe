import { adviceToken } from "#app/domain/advice/link.ts";
import { listAdviceAskedOf } from "#app/domain/advice/list-advice.ts";
import { listHearings } from "#app/domain/hearings/list-hearings.ts";
import { listUnansweredThemes, listWork, type Work } from "#app/domain/hearings/list-work.ts";
import { may, type Staff } from "#app/domain/staff/staff.ts";
import { requireStaff } from "#app/http/session.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import {
  dayFromColumn,
  dayOf,
  daysBetween,
  now,
  startOfDay,
  writeDeadline,
  writeShortDay,
} from "#app/shared/time.ts";
import { DeskHearing } from "#app/ui/casework/desk-hearing.tsx";
import { type Task, TaskList } from "#app/ui/casework/task-list.tsx";
import type { Route } from "./+types/desk.ts";

export const meta: Route.MetaFunction = () => [{ title: m.staff_nav_desk() }];

type Hearing = Awaited<ReturnType<typeof listHearings>>[number];

/** What waits: first for whoever is signed in, then in every hearing that has not been followed up. */
export async function loader({ request }: Route.LoaderArgs) {
  const staff = await requireStaff(request);
  const everywhere = may.readEverywhere(staff);
  const all = await listHearings(everywhere ? null : staff.departmentIds);
  const hearings = all.filter(({ stage }) => stage !== "followed_up");
  const worked = hearings
    .filter(({ departmentId }) => may.doCasework(staff, departmentId))
    .map(({ id }) => id);
  const [works, themes, advice] = await Promise.all([
    listWork(worked, staff),
    listUnansweredThemes(worked),
    listAdviceAskedOf(staff.id),
  ]);
  const workOf = (hearing: Hearing) => works.find(({ hearingId }) => hearingId === hearing.id);
  return {
    name: staff.name,
    mine: [
      ...hearings.flatMap((hearing) => tasksOf(staff, hearing, workOf(hearing))),
      ...advice.map(({ id, wantedBy, submission, ...asked }) => ({
        hearing: asked.hearing,
        to: paths.advice(adviceToken(id)),
        text: m.desk_mine_advice({ ...asked, number: submission, day: writeShortDay(startOfDay(wantedBy)) }),
        urgent: false,
      })),
    ],
    hearings: hearings.map((hearing) => {
      const work = workOf(hearing);
      return {
        ...clockOf(hearing),
        points: work?.points ?? 0,
        answered: (work?.points ?? 0) - (work?.unanswered ?? 0),
        tasks: work ? restOf(staff, hearing, work) : [],
        themes: themes
          .filter(({ hearingId }) => hearingId === hearing.id)
          .map(({ id, name, count }) => ({ to: `${paths.pointList(hearing.id)}?theme=${id}`, name, count })),
      };
    }),
  };
}

function clockOf({ id, title, stage, closesAt, opensAt, answersExpectedOn }: Hearing) {
  const lastDay = closesAt && dayOf(new Date(closesAt.getTime() - 1));
  return {
    ...{ id, title, stage },
    opens: opensAt && writeShortDay(opensAt),
    deadline: closesAt && writeDeadline(closesAt),
    daysLeft: lastDay ? daysBetween(dayOf(now()), lastDay) : 0,
    expected: answersExpectedOn && writeShortDay(startOfDay(dayFromColumn(answersExpectedOn))),
  };
}

/** What waits for this official in a hearing, the most urgent first. */
function tasksOf(staff: Staff, hearing: Hearing, work: Work | undefined): Task[] {
  const { id, title, departmentId } = hearing;
  const approves = may.approveHearing(staff, departmentId) && hearing.requestedById !== staff.id;
  const points = (state: string) => `${paths.pointList(id)}?whose=mine&state=${state}`;
  const { mine = 0, mineOverdue = 0, mineSoon = 0, sentBack = 0, toApprove = 0 } = work ?? {};
  const tasks: [number, (about: { count: number }) => string, string][] = [
    [hearing.awaitsApproval && approves ? 1 : 0, () => m.desk_work_approval(), paths.hearingApproval(id)],
    [mineOverdue, m.desk_mine_overdue, points("overdue")],
    [mineSoon, m.desk_mine_soon, points("soon")],
    [sentBack, m.desk_mine_sentBack, paths.responses(id)],
    [may.approveResponse(staff, departmentId) ? toApprove : 0, m.desk_mine_toApprove, paths.responses(id)],
    [mine - mineOverdue - mineSoon, m.desk_mine_open, points("unanswered")],
  ];
  return tasks
    .filter(([count]) => count > 0)
    .map(([count, text, to]) => ({
      hearing: title,
      to,
      text: text({ count }),
      urgent: text === m.desk_mine_overdue,
    }));
}

/** What waits in a hearing for whoever takes it. */
function restOf(staff: Staff, { id, departmentId, stage }: Hearing, work: Work): Task[] {
  const list = paths.pointList(id);
  const seesParties = stage !== "draft" && stage !== "scheduled" && may.setUpHearing(staff, departmentId);
  const to = {
    alert: paths.alert(id),
    nameReports: paths.nameReports(id),
    overdue: `${list}?state=overdue`,
    unanswered: list,
    nobodys: `${list}?whose=nobody`,
    uncovered: `${paths.casework(id)}?filter=uncovered`,
    uncleared: paths.clearings(id),
    failed: `${paths.followUps(id)}?filter=unreached`,
    letters: paths.printJobs(id),
    quarantined: paths.quarantine(id),
    intake: paths.inbox(id, "intake"),
    replies: paths.inbox(id, "replies"),
    partiesReturned: paths.setupParties(id),
    partiesSilent: paths.setupParties(id),
  } as const;
  const kinds = Object.keys(to) as (keyof typeof to)[];
  return kinds
    .filter((kind) => work[kind] > 0 && (!kind.startsWith("parties") || seesParties))
    .map((kind) => ({
      to: to[kind],
      text: m[`desk_work_${kind}`]({ count: work[kind] }),
      urgent: ["alert", "overdue", "failed", "nameReports", "partiesReturned"].includes(kind),
    }));
}

export default function Desk({ loaderData: { name, mine, hearings } }: Route.ComponentProps) {
  return (
    <>
      <h1>{m.staff_desk_heading({ name })}</h1>
      <h2>{m.desk_mine_heading()}</h2>
      {mine.length === 0 ? <p>{m.desk_mine_none()}</p> : <TaskList tasks={mine} />}
      <h2>{m.desk_hearings_heading()}</h2>
      {hearings.length === 0 && <p>{m.staff_hearings_empty()}</p>}
      <ul className="cards">
        {hearings.map((hearing) => (
          <li key={hearing.id}>
            <DeskHearing {...hearing} />
          </li>
        ))}
      </ul>
    </>
  );
}
