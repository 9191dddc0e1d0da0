// Text to the clipboard, inside the user's gesture. Pasting is the text fields' own.
export const clipboard = {
  write(text) {
    navigator.clipboard?.writeText(text).catch(() => this.writeOldWay(text));
    if (!navigator.clipboard) this.writeOldWay(text);
  },

  // For pages not served securely, where there is no navigator.clipboard.
  writeOldWay(text) {
    const area = document.createElement('textarea');
    area.value = text;
    area.className = 'offstage';
    const focused = document.activeElement;
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
    focused?.focus({ preventScroll: true });
  },
};
