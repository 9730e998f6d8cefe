// Sends files as soon as they are chosen and tells how far they are. Without it, or when it fails, the form sends them itself.
import { make, makeButton, say } from "./words.js";

export function watchFiles(field) {
  const input = field.querySelector("input[type=file]");
  const kept = field.querySelector(".kept-files");
  const told = document.createElement("div");
  told.className = "upload-progress";
  told.setAttribute("role", "status");
  kept.before(told);
  input.addEventListener("change", async () => {
    const waiting = new DataTransfer();
    told.replaceChildren();
    for (const file of input.files) {
      if (field.querySelectorAll("[name=attachments]:checked").length >= Number(field.dataset.most)) {
        tell(told, field.dataset.tooMany, "upload-refused");
        break;
      }
      const answer = await sendFile(field, file, told);
      if (answer === "failed") waiting.items.add(file);
      for (const one of answer?.files ?? []) keep(kept, one);
      for (const sentence of answer?.refused ?? []) tell(told, sentence, "upload-refused");
    }
    // What could not be sent now is sent with the form.
    input.files = waiting.files;
  });
}

function sendFile(field, file, told) {
  const { uploadTo, largest, sending, received, failed, tooBig, stop, stopped } = field.dataset;
  const said = (text, percent) => say(text, { percent, name: file.name });
  if (file.size > Number(largest)) return { refused: [said(tooBig)] };
  const line = tell(told, said(sending, "0"));
  const bar = document.createElement("progress");
  bar.max = 100;
  bar.value = 0;
  bar.setAttribute("aria-hidden", "true");
  const request = new XMLHttpRequest();
  const cancel = makeButton(stop, () => request.abort());
  cancel.append(" ", make("span", "visually-hidden", file.name));
  line.after(bar, cancel);
  return new Promise((resolve) => {
    const ended = (answer, text) => {
      bar.remove();
      cancel.remove();
      if (text) line.textContent = said(text);
      else line.remove();
      resolve(answer);
    };
    request.upload.addEventListener("progress", ({ loaded, total }) => {
      bar.value = Math.floor((100 * loaded) / total);
      // Told seldom, for whoever hears it instead of seeing it.
      if (bar.value % 25 === 0) line.textContent = said(sending, String(bar.value));
    });
    request.addEventListener("load", () => {
      const answer = request.status === 200 ? request.response : null;
      if (!answer) return ended("failed", failed);
      ended(answer, answer.files.length > 0 ? received : "");
    });
    request.addEventListener("error", () => ended("failed", failed));
    request.addEventListener("abort", () => ended(null, stopped));
    request.responseType = "json";
    request.open("POST", uploadTo);
    const form = new FormData();
    form.append("files", file);
    request.send(form);
  });
}

function tell(told, text, kind) {
  const line = make("p", kind, text);
  told.append(line);
  return line;
}

function keep(kept, { reference, name, size }) {
  if ([...kept.querySelectorAll("input")].some((input) => input.value === reference)) return;
  const input = make("input", "form-checkbox checkbox-large");
  Object.assign(input, { type: "checkbox", name: "attachments", value: reference, checked: true });
  input.id = `kept-file-${kept.querySelectorAll("input").length}`;
  const label = make("label", "form-label", `${name} (${size})`);
  label.htmlFor = input.id;
  kept.append(make("div", "form-group-checkbox", input, label));
  kept.hidden = false;
}
