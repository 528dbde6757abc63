import picocolors from 'picocolors';

export type Colours = ReturnType<typeof picocolors.createColors>;

/** What there is to write on: how many columns, and colours that do nothing where colour is not wanted. */
export interface Terminal {
  /** Columns; infinite where nothing wraps, as in a file or a pipe. */
  readonly width: number;
  /** Whether a person watches: false in a pipe, a file, a build. */
  readonly live: boolean;
  readonly colours: Colours;
}

/** What is read of an output stream. */
export interface OutputStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

const usualWidth = 80;
const least = 20;

/** Colour and width only on a real terminal; NO_COLOR (not empty) and TERM=dumb turn colour off (no-color.org). */
export function terminalFor(stream: OutputStream, environment: Readonly<Record<string, string | undefined>>): Terminal {
  const live = stream.isTTY === true;
  const plain = (environment['NO_COLOR'] ?? '') !== '' || environment['TERM'] === 'dumb';
  return {
    width: live ? widthOf(stream) : Number.POSITIVE_INFINITY,
    live,
    colours: picocolors.createColors(live && !plain),
  };
}

/** A terminal that does not know its width says nothing, or nought. */
function widthOf({ columns = 0 }: OutputStream): number {
  return columns > 0 ? Math.max(least, columns) : usualWidth;
}
