// What leaves the browser at the user's word: downloads, the clipboard, links to other programs.

const kRevokeAfterMs = 60_000;  // Safari reads the blob well after the click

export function saveFile(name, mime, bytes) {
  const url = URL.createObjectURL(new Blob([bytes], { type: mime }));
  click(url, (link) => { link.download = name; });
  setTimeout(() => URL.revokeObjectURL(url), kRevokeAfterMs);
}

// Only to a mail program, a telephone or an https page, and within the user's gesture. False when
// it is none of them or the browser would not let it out. Whether a mail program is there at all no
// browser tells.
export function openUrl(text) {
  let url;
  try {
    url = new URL(text);
  } catch {
    return false;
  }
  if (navigator.userActivation && !navigator.userActivation.isActive) return false;
  if (url.protocol === 'https:') click(url.href, (link) => { link.target = '_blank'; });
  else if (url.protocol === 'mailto:' || url.protocol === 'tel:') click(url.href, () => {});
  else return false;
  return true;
}

export function click(href, change) {
  const link = document.createElement('a');
  link.href = href;
  link.rel = 'noopener noreferrer';
  link.hidden = true;
  change(link);
  document.body.append(link);
  link.click();
  link.remove();
}
