// Comfort for who takes part where scripts run. Without it the form does all that it must.
import { watchDeadline } from "./clock.js";
import { watchWriting } from "./saving.js";
import { watchSending } from "./sending.js";
import { watchText } from "./showing.js";
import { watchFiles } from "./upload.js";

function begin(page) {
  for (const field of page.querySelectorAll(".files-field[data-upload-to]")) watchFiles(field);
  for (const form of page.querySelectorAll("form[data-kept]")) {
    const texts = JSON.parse(form.dataset.texts);
    watchText(form, texts);
    watchSending(form, texts, watchWriting(form, texts), begin);
    watchDeadline(form, texts);
  }
}
begin(document);
