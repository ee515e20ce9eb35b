/** Calls and replies as text, from the fields that files have. */
import { type Value, TlaRecord, TlaSet, text } from "./values.ts";

const GRANT = ["VMO_GRANT_R", "VMO_GRANT_W", "VMO_GRANT_X"];
const DROP = ["VMO_DROP_R", "VMO_DROP_W", "VMO_DROP_X"];
const ALL = 7;
const DROP_SHIFT = 4;

export function address(value: Value | undefined): string {
  if (typeof value !== "number") {
    return value === undefined ? "?" : text(value);
  }
  return value === 0 ? "0" : value < 0 ? `-0x${(-value).toString(16)}` : `0x${value.toString(16)}`;
}

function flags(value: Value | undefined): string {
  if (typeof value !== "number" || value <= 0 || value > 0x7fffffff) {
    return value === undefined ? "?" : text(value);
  }
  const grant = value & ALL;
  const drop = (value >> DROP_SHIFT) & ALL;
  const names: string[] = [];
  names.push(...(grant === ALL ? ["VMO_GRANTALL"] : GRANT.filter((_, i) => grant & (1 << i))));
  names.push(...(drop === ALL ? ["VMO_DISOWN"] : DROP.filter((_, i) => drop & (1 << i))));
  const unknown = value & ~(ALL | (ALL << DROP_SHIFT));
  if (unknown !== 0) {
    names.push(`0x${unknown.toString(16)}`);
  }
  return names.join("|");
}

function protection(value: Value | undefined): string {
  const letters = value instanceof TlaSet ? value.members.map(text).join("") : value === undefined ? "" : text(value);
  const names = [
    letters.includes("R") ? "PROT_READ" : "",
    letters.includes("W") ? "PROT_WRITE" : "",
    letters.includes("X") ? "PROT_EXEC" : "",
  ].filter((name) => name !== "");
  return names.length === 0 ? "PROT_NONE" : names.join("|");
}

/** A call as C would write it, with &name=value for what it reads through a pointer. */
export function callText(name: string, args: ReadonlyMap<string, Value>): string {
  const get = (field: string) => args.get(field);
  const plain = (field: string) => {
    const value = args.get(field);
    return value === undefined ? "?" : text(value);
  };
  const given = get("out_ok") !== false;
  switch (name) {
    case "vm_offer":
      return `vm_offer(${plain("dest_pid")}, ${address(get("addr"))}, ${plain("len")}, ${flags(get("flags"))})`;
    case "vm_claim": {
      const local = given ? `&local=${address(get("local_addr"))}` : "NULL";
      const size = given ? `&size=${plain("size")}` : "NULL";
      const expected = args.has("expect_id") ? `, ${plain("expect_id")}, ${protection(get("min_perms"))}` : "";
      return `vm_claim(${plain("src_pid")}, ${address(get("remote_addr"))}, ${local}, ${size}, ${flags(get("flags"))}${expected})`;
    }
    case "vm_listoffer":
      return `vm_listoffer(${given ? "list" : "NULL"}, &count=${plain("count")})`;
    case "mmap":
      return `mmap(${address(get("addr"))}, ${plain("pages")}, ${protection(get("perms"))}${get("special") === true ? ", SPECIAL" : ""})`;
    case "munmap":
      return `munmap(${address(get("addr"))}, ${plain("pages")})`;
    case "mprotect":
      return `mprotect(${address(get("addr"))}, ${plain("pages")}, ${protection(get("perms"))})`;
    case "access": {
      const kind = plain("kind");
      return kind === "W"
        ? `store(${address(get("addr"))}, ${plain("value")})`
        : `${kind === "R" ? "load" : "fetch"}(${address(get("addr"))})`;
    }
    case "pin":
    case "unpin":
      return `${name}(${address(get("addr"))})`;
    default:
      return `${name}(${[...args].map(([field, value]) => `${field}=${text(value)}`).join(", ")})`;
  }
}

/** A reply in a line, without its rule. */
export function replyText(reply: ReadonlyMap<string, Value>): string {
  const errno = reply.get("errno");
  const failed = errno !== undefined && errno !== "OK";
  if (errno === "SIGSEGV") {
    return "SIGSEGV";
  }
  const ret = reply.has("ret") ? text(reply.get("ret")!) : "";
  const parts = [failed ? `${ret} ${text(errno)}`.trim() : ret];
  for (const name of ["local_addr", "size", "count", "value"]) {
    const value = reply.get(name);
    if (value !== undefined) {
      parts.push(`${name === "local_addr" ? "local" : name}=${name === "local_addr" ? address(value) : text(value)}`);
    }
  }
  const offers = reply.get("list");
  if (Array.isArray(offers)) {
    parts.push(...offers.map(listed));
  }
  return parts.filter((part) => part !== "").join(", ");
}

function listed(offer: Value): string {
  if (!(offer instanceof TlaRecord)) {
    return text(offer);
  }
  const of = (name: string) => text(offer.fields.get(name) ?? "?");
  return `#${of("id")}: ${of("src_pid")} to ${of("dst_pid")}, ${address(offer.fields.get("addr"))}+${of("len")}, ${flags(offer.fields.get("flags"))}`;
}
