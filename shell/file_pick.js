// Files on their way in (app/file_port.h): chosen with the browser's own chooser, dropped on the
// page, or pasted. Only names, sizes and, when asked for, single pieces go to the program: a file
// of any size is read through a window.

export class FilePick {
  #files = new Map();           // handle → File
  #last = 0;
  #reading = Promise.resolve(); // answers come in the order asked
  #dragging = false;
  #tell;
  #estimate;

  // tell(news); estimate(): says anew how much room there is, resolves when it was said.
  constructor(tell, estimate) {
    this.#tell = tell;
    this.#estimate = estimate;
  }

  start() {
    window.addEventListener('dragenter', (e) => this.#over(e));
    window.addEventListener('dragover', (e) => this.#over(e));
    window.addEventListener('dragleave', (e) => { if (!e.relatedTarget) this.#drag(false); });
    window.addEventListener('drop', (e) => this.#drop(e));
    document.addEventListener('paste', (e) => this.#paste(e));
  }

  // Within the user's gesture.
  choose() {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.className = 'offstage';
    input.tabIndex = -1;
    input.setAttribute('aria-hidden', 'true');
    input.addEventListener('change', () => {
      input.remove();
      this.#give([...input.files], true);
    });
    input.addEventListener('cancel', () => input.remove());
    document.body.append(input);
    input.click();
  }

  read(handle, from, most) {
    const file = this.#files.get(handle);
    this.#reading = this.#reading.then(async () => {
      try {
        const bytes = new Uint8Array(await file.slice(from, from + most).arrayBuffer());
        if (bytes.length !== most) throw new Error('shorter than before');
        this.#tell({ kind: 'read', handle, from, bytes });
      } catch {
        this.#tell({ kind: 'unreadable', handle });
      }
    });
  }

  letGo(handle) { this.#files.delete(handle); }

  async #give(files, byChoice, nameless = false) {
    if (!files.length) return;
    await this.#estimate();
    const given = files.map((file) => {
      this.#files.set(++this.#last, file);
      return { handle: this.#last, name: nameless ? '' : file.name, size: file.size };
    });
    this.#tell({ kind: 'given', files: given, byChoice });
  }

  #hasFiles(e) { return e.dataTransfer?.types.includes('Files') ?? false; }

  #over(e) {
    if (!this.#hasFiles(e)) return;
    e.preventDefault();
    e.dataTransfer.dropEffect = 'copy';
    this.#drag(true);
  }

  // Never left to the browser, which would open the file in place of the program.
  #drop(e) {
    if (!this.#hasFiles(e)) return;
    e.preventDefault();
    this.#drag(false);
    this.#give([...e.dataTransfer.files], false);
  }

  #drag(on) {
    if (on === this.#dragging) return;
    this.#dragging = on;
    this.#tell({ kind: on ? 'drag_began' : 'drag_ended' });
  }

  // A picture by itself. What has words as well (a cell of a spreadsheet) is meant as words.
  #paste(e) {
    const files = [...e.clipboardData?.files ?? []];
    const types = e.clipboardData?.types ?? [];
    if (!files.length || types.includes('text/plain') || types.includes('text/html')) return;
    e.preventDefault();
    const nameless = files.length === 1 && /^image\.\w+$/.test(files[0].name);
    this.#give(files, false, nameless);
  }
}

