/**
 * The report's data. A page opened from a file may not fetch, so each part is a script that hands
 * itself over: `vmoffer.put("name", {...})`.
 */
import type { Index } from "./index-types.ts";

const parts = new Map<string, unknown>();
const loading = new Map<string, Promise<unknown>>();

Object.assign(globalThis, {
  vmoffer: {
    put(name: string, data: unknown) {
      parts.set(name, data);
    },
  },
});

/** A part of the report, once it is there. */
export function load<T>(name: string): Promise<T> {
  const known = loading.get(name);
  if (known) {
    return known as Promise<T>;
  }
  const part = parts.has(name) ? Promise.resolve(parts.get(name)) : read(name);
  loading.set(name, part);
  return part as Promise<T>;
}

function read(name: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = `data/${name}.js`;
    script.onload = () => {
      if (parts.has(name)) {
        resolve(parts.get(name));
      } else {
        reject(new Error(`data/${name}.js does not say what it should`));
      }
    };
    script.onerror = () => {
      loading.delete(name);
      reject(new Error(`data/${name}.js is missing; is the folder whole?`));
    };
    document.head.append(script);
  });
}

/** What every view needs. */
export function index(): Promise<Index> {
  return load<Index>("index");
}
