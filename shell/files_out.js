// What leaves the browser at the user's word: downloads, the clipboard, links to other programs.

const kRevokeAfterMs = 60_000;  // Safari reads the blob well after the click

export function saveFile(name, mime, bytes) {
  const url = URL.createObjectURL(new Blob([bytes], { type: mime }));
  click(url, (link) => { link.download = name; });
  setTimeout(() => URL.revokeObjectURL(url), kRevokeAfterMs);
}

// Only to a mail program, a telephone or an https page; anything else is ignored.
export function openUrl(text) {
  let url;
  try {
    url = new URL(text);
  } catch {
    return;
  }
  if (url.protocol === 'https:') click(url.href, (link) => { link.target = '_blank'; });
  else if (url.protocol === 'mailto:' || url.protocol === 'tel:') click(url.href, () => {});
}

function click(href, change) {
  const link = document.createElement('a');
  link.href = href;
  link.rel = 'noopener noreferrer';
  link.hidden = true;
  change(link);
  document.body.append(link);
  link.click();
  link.remove();
}
