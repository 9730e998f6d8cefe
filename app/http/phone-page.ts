import type { StaffHearing } from "#app/domain/hearings/find-hearing.ts";
import { hasOpened } from "#app/domain/hearings/hearing.ts";
import { writeDeadline } from "#app/shared/time.ts";
import { registrationPage } from "./registration-page.ts";

/** The form for what is said over the phone, with what an official tells of the hearing. */
export async function phonePage(
  hearing: StaffHearing,
  asked: URLSearchParams,
  shown?: Parameters<typeof registrationPage>[2],
) {
  const { number, title, closesAt, mandate, publishWhen, namesShown } = hearing;
  return {
    ...(await registrationPage(hearing, asked, shown)),
    hearing: {
      ...{ number, title, publishWhen, namesShown },
      hasOpened: hasOpened(hearing, hearing.now),
      hasClosed: closesAt !== null && closesAt <= hearing.now,
      deadline: closesAt ? writeDeadline(closesAt) : "",
      canInfluence: mandate?.canInfluence ?? [],
      whoDecides: mandate?.whoDecides ?? "",
    },
  };
}
