import { renderSVG } from "uqr";
import { findAuthority } from "#app/domain/authority/find-authority.ts";
import type { PublicHearing } from "#app/domain/hearings/find-public-hearing.ts";
import { listSections } from "#app/domain/strategies/list-sections.ts";
import { env } from "#app/server/env.ts";
import { absolute, paths } from "#app/shared/paths.ts";
import { writeDeadline } from "#app/shared/time.ts";
import { headingOf } from "./written-parts.ts";

/** The form of a hearing on paper: what stands on it, and a picture (SVG in a data address) that leads a phone to the hearing. */
export async function paperPage(hearing: PublicHearing) {
  const { slug, title, number, isOpen, takesSubmissions, publishWhen, namesShown, contact } = hearing;
  const authority = await findAuthority();
  const address = absolute(env().BASE_URL, paths.hearing(slug));
  const code = renderSVG(address, { border: 2 });
  return {
    ...{ slug, title, number, isOpen, takesSubmissions, publishWhen, namesShown, contact },
    department: hearing.departmentName,
    deadline: writeDeadline(hearing.closesAt),
    sections: (await listSections(hearing.hearingVersionId)).map(headingOf),
    sendTo: { name: authority.name, lines: authority.address.split(/\s*[,\n]\s*/).filter(Boolean) },
    address,
    code: `data:image/svg+xml,${encodeURIComponent(code)}`,
  };
}
export type PaperPage = Awaited<ReturnType<typeof paperPage>>;
