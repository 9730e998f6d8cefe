// Solves the task that a form asks for while somebody writes. Without it, or when it fails, the form is sent as it is and is taken.
import { solveChallengeWorkers } from "/scripts/altcha/pow.js";

const LONGEST_WAIT_MS = 20_000;
const solveAll = () => document.querySelectorAll(".proof[data-challenge]").forEach(solve);
solveAll();
// A form that came back with something to put right.
document.addEventListener("form-shown", solveAll);

async function solve(field) {
  const input = field.querySelector("input[name=proof]");
  if (input.value) return;
  const told = field.querySelector("[role=status]");
  const challenge = JSON.parse(field.dataset.challenge);
  const work = prove(challenge).then(
    (proof) => {
      input.value = proof;
      told.textContent = proof ? field.dataset.solved : field.dataset.failed;
    },
    () => {
      told.textContent = field.dataset.failed;
    },
  );
  waitAtSending(field.closest("form"), work, () => {
    told.textContent = field.dataset.waiting;
  });
  told.textContent = field.dataset.solving;
  await work;
}

async function prove(challenge) {
  const createWorker = () => new Worker("/scripts/proof-worker.js", { type: "module" });
  const concurrency = Math.min(4, navigator.hardwareConcurrency || 2);
  const solution = await solveChallengeWorkers({ challenge, concurrency, createWorker, timeout: 60_000 });
  return solution ? JSON.stringify({ challenge, solution }) : "";
}

// Whoever sends before it is solved is sent on as soon as it is, or when it takes too long.
function waitAtSending(form, work, onWait) {
  let over = false;
  const end = () => {
    over = true;
  };
  const ended = Promise.race([
    work,
    new Promise((resolve) => {
      setTimeout(resolve, LONGEST_WAIT_MS);
    }),
  ]).then(end, end);
  let waiting = false;
  const hold = (event) => {
    if (over) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (waiting) return;
    waiting = true;
    onWait();
    ended.then(() => {
      waiting = false;
      form.requestSubmit(event.submitter);
    });
  };
  // Before whatever else sends the form.
  form.addEventListener("submit", hold, { capture: true });
}
