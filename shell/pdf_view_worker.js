// The worker behind pdf_view.js: pdf.js's own, as it is. It reads the file and says what stands on
// a page; nothing in a file is ever run. The "legacy" build, because the other one asks for
// browsers of the last few months.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
