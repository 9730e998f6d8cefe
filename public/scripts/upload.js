// Sends files as soon as they are chosen and tells how far they are. Without it, or when it fails, the form sends them itself.
for (const field of document.querySelectorAll(".files-field[data-upload-to]")) watch(field);

function watch(field) {
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
      const answer = await sendFile(field, file, told);
      if (!answer) waiting.items.add(file);
      for (const one of answer?.files ?? []) keep(kept, one);
      for (const sentence of answer?.refused ?? []) tell(told, sentence, "upload-refused");
    }
    // What could not be sent now is sent with the form.
    input.files = waiting.files;
  });
}

function sendFile(field, file, told) {
  const { uploadTo, largest, sending, received, failed, tooBig } = field.dataset;
  const said = (text, percent) => text.replace("{name}", file.name).replace("{percent}", percent);
  if (file.size > Number(largest)) return { refused: [said(tooBig)] };
  const line = tell(told, said(sending, "0"));
  const bar = document.createElement("progress");
  bar.max = 100;
  bar.value = 0;
  bar.setAttribute("aria-hidden", "true");
  line.after(bar);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const ended = (answer, text) => {
      bar.remove();
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
      if (!answer) return ended(null, failed);
      ended(answer, answer.files.length > 0 ? received : "");
    });
    request.addEventListener("error", () => ended(null, failed));
    request.responseType = "json";
    request.open("POST", uploadTo);
    const form = new FormData();
    form.append("files", file);
    request.send(form);
  });
}

function tell(told, text, kind) {
  const line = document.createElement("p");
  line.textContent = text;
  if (kind) line.className = kind;
  told.append(line);
  return line;
}

function keep(kept, { reference, name, size }) {
  if ([...kept.querySelectorAll("input")].some((input) => input.value === reference)) return;
  const row = document.createElement("div");
  row.className = "form-group-checkbox";
  const input = document.createElement("input");
  Object.assign(input, { type: "checkbox", name: "attachments", value: reference, checked: true });
  input.id = `kept-file-${kept.querySelectorAll("input").length}`;
  input.className = "form-checkbox checkbox-large";
  const label = document.createElement("label");
  label.htmlFor = input.id;
  label.className = "form-label";
  label.textContent = `${name} (${size})`;
  row.append(input, label);
  kept.append(row);
  kept.hidden = false;
}
