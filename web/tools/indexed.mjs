import { crc32, deflateSync } from 'node:zlib';

const MOST_COLOURS = 256;

/** A PNG of a palette instead of three bytes a pixel: of a picture of text and lines, a third of the size. */
export async function indexed(page, png) {
  const { width, height, pixels } = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    const drawing = canvas.getContext('2d');
    drawing.drawImage(image, 0, 0);
    const { data } = drawing.getImageData(0, 0, image.width, image.height);
    let text = '';
    for (let i = 0; i < data.length; i += 8192) text += String.fromCharCode(...data.subarray(i, i + 8192));
    return { width: image.width, height: image.height, pixels: btoa(text) };
  }, png.toString('base64'));
  return encode(width, height, Buffer.from(pixels, 'base64'));
}

function encode(width, height, rgba) {
  const { palette, at } = colours(rgba);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = at(rgba, 4 * (y * width + x));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colour = Buffer.from(palette.flatMap((one) => [one >> 16, (one >> 8) & 255, one & 255]));
  const chunks = [
    chunk('IHDR', header),
    chunk('PLTE', colour),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...chunks]);
}

/** The colours that most of the picture has stay as they are; each of the others becomes the nearest of them. */
function colours(rgba) {
  const key = (data, i) => (data[i] << 16) | (data[i + 1] << 8) | data[i + 2];
  const often = new Map();
  for (let i = 0; i < rgba.length; i += 4) often.set(key(rgba, i), (often.get(key(rgba, i)) ?? 0) + 1);
  const palette = [...often.entries()]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_COLOURS)
    .map(([colour]) => colour);
  const nearest = (colour) => {
    const far = palette.map((one) => [16, 8, 0].reduce((sum, bit) => sum + (((one >> bit) & 255) - ((colour >> bit) & 255)) ** 2, 0));
    return far.indexOf(Math.min(...far));
  };
  const index = new Map([...often.keys()].map((colour) => [colour, nearest(colour)]));
  return { palette, at: (data, i) => index.get(key(data, i)) };
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(body, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
