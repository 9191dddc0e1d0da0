// Stands in for fontkit's Brotli, which unpacks WOFF2 alone: the typefaces of PDFs come as WOFF.
export default function decompress() {
  throw new Error('WOFF2 is not read here');
}
