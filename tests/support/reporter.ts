import { writeFileSync } from "node:fs";
import type { FullResult, Reporter, TestCase } from "@playwright/test/reporter";

/** Counts what passed and failed for whoever started the run; `npm test` says it in its last line. */
export default class Counts implements Reporter {
  readonly #outcomes = new Map<string, TestCase>();
  #broken = 0;

  onTestEnd(test: TestCase): void {
    this.#outcomes.set(test.id, test);
  }

  onError(): void {
    this.#broken += 1;
  }

  onEnd(result: FullResult): void {
    const outcomes = [...this.#outcomes.values()].map((test) => test.outcome());
    const passed = outcomes.filter((outcome) => outcome === "expected" || outcome === "flaky").length;
    const failed = outcomes.filter((outcome) => outcome === "unexpected").length + this.#broken;
    const unsaid = result.status !== "passed" && failed === 0 ? 1 : 0;
    const file = process.env.GENKLANG_TEST_COUNTS;
    const counts = { passed, failed: failed + unsaid };
    if (file) writeFileSync(file, JSON.stringify(counts));
    else console.log(`${counts.passed} passed, ${counts.failed} failed`);
  }

  printsToStdio(): boolean {
    return false;
  }
}
