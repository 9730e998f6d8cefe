import { recordDecision } from "#app/domain/decisions/record-decision.ts";
import { releaseAnswers } from "#app/domain/responses/release-answers.ts";
import { paths } from "#app/shared/paths.ts";
import { expect, test } from "#tests/support/browser.ts";
import { signIn } from "#tests/support/sign-in.ts";
import { answeredHearing, decided, must } from "#tests/support/situation.ts";

test("the council's form begins with what the committee departed in, and refuses to follow and depart at once", async ({
  open,
}) => {
  const said = { body: "Brønden lugter." };
  const { hearingId, owner, responseId } = await answeredHearing({
    said,
    theme: "Rør",
    reason: "Ledningen.",
  });
  must(await releaseAnswers(hearingId, owner));
  const committee = decided({
    ...{ kind: "committee", body: "Teknisk Udvalg", itemNumber: "4", followsRecommendation: "no" },
    departures: [{ response: responseId, outcome: "not_met", reason: "Den er ny nok." }],
  });
  must(await recordDecision(hearingId, committee, owner));

  const anne = await open({ javaScriptEnabled: false });
  await signIn(anne, owner.email);
  await anne.goto(paths.newDecision(hearingId));
  await expect(anne.locator("main")).toContainText("Afvigelserne fra Teknisk Udvalg er udfyldt nedenfor.");
  await expect(anne.getByLabel("Beslutningen afviger her")).toBeChecked();
  await expect(anne.locator("details").getByLabel("Begrundelse")).toHaveValue("Den er ny nok.");

  for (const [label, value] of Object.entries({
    ...{
      "Udvalgets eller rådets navn": "Kommunalbestyrelsen",
      "Dagsordenspunkt nr.": "9",
      "Punktets titel": "Vand",
    },
    ...{
      Indstilling: "A",
      Sagsfremstilling: "B",
      "Økonomiske konsekvenser": "C",
      Beslutningskompetence: "D",
    },
    ...{ Beslutning: "Vedtaget.", "Den politiske begrundelse": "Vi er enige." },
  }))
    await anne.getByLabel(label, { exact: true }).first().fill(value);
  await anne.getByText("Kommunalbestyrelsen", { exact: true }).first().click();
  await anne.getByText("Ja", { exact: true }).click();
  await anne.getByRole("button", { name: "Gem og giv besked til alle" }).click();
  await expect(anne.getByRole("alert")).toContainText(
    "Beslutningen kan ikke både følge forvaltningens indstilling og afvige fra svar 1.",
  );
  await expect(anne.locator("details").getByLabel("Begrundelse")).toHaveValue("Den er ny nok.");
  await anne.getByLabel("Beslutningen afviger her").uncheck();
  await anne.getByRole("button", { name: "Gem og giv besked til alle" }).click();
  await expect(anne.locator("main")).toContainText("Beslutningen følger forvaltningens indstilling");
});
