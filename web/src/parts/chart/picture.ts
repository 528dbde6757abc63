import { saveFile } from '../save.ts';

/** The drawing in a place as an SVG document of its own, on a ground of its own. */
export function svgOf(place: HTMLElement, ground: string): string | undefined {
  const drawn = place.querySelector('svg');
  if (drawn === null) return undefined;
  const { width, height } = drawn.getBoundingClientRect();
  const copy = drawn.cloneNode(true);
  if (!(copy instanceof SVGElement)) return undefined;
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  const floor = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [key, value] of Object.entries({ width: '100%', height: '100%', fill: ground }))
    floor.setAttribute(key, value);
  copy.prepend(floor);
  return new XMLSerializer().serializeToString(copy);
}

/** Saves a drawing as a picture, twice as fine as it is shown. */
export async function savePng(name: string, svg: string): Promise<void> {
  const image = new Image();
  // As data: the page's policy takes pictures from nowhere else.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width * 2;
  canvas.height = image.height * 2;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (blob !== null) saveFile(name, blob, 'image/png');
}
