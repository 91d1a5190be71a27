// Generated from schema/*.schema.json by scripts/generate.ts. Do not edit.

/** What messages say about a mapping. */
export interface Shape {
  /** What to call it. */
  readonly noun: string
  readonly keys: readonly string[]
  readonly required: readonly string[]
  /** Whether a plain text may stand in its place. */
  readonly besideText: boolean
}

/** By kind and JSON pointer of the mapping's schema. */
export const SHAPES: ReadonlyMap<string, Shape> = new Map([
  ["workflow#", {"noun":"workflow","keys":["objective","spec_ref","skills"],"required":["objective","skills"],"besideText":false}],
  ["workflow#/properties/skills/items/else", {"noun":"workflow step","keys":["skill","needs"],"required":["skill"],"besideText":true}],
  ["skill#", {"noun":"skill","keys":["name","description","license","compatibility","metadata","allowed-tools"],"required":["name","description"],"besideText":false}],
  ["criteria#", {"noun":"contract","keys":["inputs","outputs","env","criteria"],"required":["criteria"],"besideText":false}],
  ["criteria#/properties/criteria/items", {"noun":"criterion","keys":["run","file","exports","http","manual"],"required":[],"besideText":false}],
  ["criteria#/properties/criteria/items/then", {"noun":"`run` criterion","keys":["run","exit","stdout","stderr","timeout","shell"],"required":["run"],"besideText":false}],
  ["criteria#/properties/criteria/items/then/properties/stdout", {"noun":"output","keys":["contains","matches","equals","schema"],"required":[],"besideText":false}],
  ["criteria#/properties/criteria/items/then/properties/stderr", {"noun":"output","keys":["contains","matches","equals","schema"],"required":[],"besideText":false}],
  ["criteria#/properties/criteria/items/else/then", {"noun":"`file` criterion","keys":["file","absent","contains","matches","lines","schema"],"required":["file"],"besideText":false}],
  ["criteria#/properties/criteria/items/else/then/properties/lines", {"noun":"lines","keys":["min","max"],"required":[],"besideText":false}],
  ["criteria#/properties/criteria/items/else/else/then", {"noun":"`exports` criterion","keys":["exports","names","kinds"],"required":["exports"],"besideText":false}],
  ["criteria#/properties/criteria/items/else/else/else/then", {"noun":"`http` criterion","keys":["http","method","status","schema"],"required":["http"],"besideText":false}],
  ["criteria#/properties/criteria/items/else/else/else/else/then", {"noun":"`manual` criterion","keys":["manual","reason","by"],"required":["manual"],"besideText":false}],
  ["handoff#", {"noun":"handoff","keys":["spec_ref","status","decisions","blockers","files_changed","workflow","git"],"required":["spec_ref","status","files_changed"],"besideText":false}],
  ["handoff#/properties/status", {"noun":"status","keys":["completed","in_progress","pending"],"required":[],"besideText":false}],
  ["handoff#/properties/status/properties/completed/items/else", {"noun":"status item","keys":["what","evidence"],"required":["what"],"besideText":true}],
  ["handoff#/properties/status/properties/in_progress/items/else", {"noun":"status item","keys":["what","evidence"],"required":["what"],"besideText":true}],
  ["handoff#/properties/status/properties/pending/items/else", {"noun":"status item","keys":["what","evidence"],"required":["what"],"besideText":true}],
  ["handoff#/properties/decisions/items/else", {"noun":"decision","keys":["what","why"],"required":["what"],"besideText":true}],
  ["handoff#/properties/files_changed/items/else", {"noun":"change","keys":["path","change","from"],"required":["path","change"],"besideText":true}],
  ["handoff#/properties/git", {"noun":"git facts","keys":["base","head","spec"],"required":[],"besideText":false}],
  ["note#", {"noun":"note","keys":["source","updated","expires","visibility"],"required":["updated"],"besideText":false}],
  ["settings#", {"noun":"settings","keys":["version","default_branch","skills","lint","verify","handoff","check"],"required":[],"besideText":false}],
  ["settings#/properties/lint", {"noun":"lint","keys":["extends","rules","overrides"],"required":[],"besideText":false}],
  ["settings#/properties/lint/properties/overrides/items", {"noun":"override","keys":["paths","rules"],"required":["paths","rules"],"besideText":false}],
  ["settings#/properties/verify", {"noun":"verify","keys":["ignore","unclaimed"],"required":[],"besideText":false}],
  ["settings#/properties/handoff", {"noun":"handoff","keys":["threshold_tokens","spec"],"required":[],"besideText":false}],
  ["settings#/properties/check", {"noun":"check","keys":["timeout","allow_network"],"required":[],"besideText":false}],
  ["results#", {"noun":"results","keys":["when","contract","inputs","outputs","tree","criteria"],"required":["when","contract","inputs","outputs","criteria"],"besideText":false}],
  ["results#/properties/inputs/items", {"noun":"file","keys":["path","oid"],"required":["path","oid"],"besideText":false}],
  ["results#/properties/outputs/items", {"noun":"file","keys":["path","oid"],"required":["path","oid"],"besideText":false}],
  ["results#/properties/tree", {"noun":"tree","keys":["before","after"],"required":["before","after"],"besideText":false}],
  ["results#/properties/criteria/items", {"noun":"result","keys":["kind","state","digest","exit","signal","timed_out","changed_tree","message"],"required":["kind","state","digest"],"besideText":false}],
  ["reviews#", {"noun":"reviews","keys":["approvals"],"required":["approvals"],"besideText":false}],
  ["reviews#/properties/approvals/items", {"noun":"approval","keys":["question","digest","by","when","outputs","note"],"required":["question","digest","by","when"],"besideText":false}],
  ["reviews#/properties/approvals/items/properties/outputs/items", {"noun":"file","keys":["path","oid"],"required":["path","oid"],"besideText":false}],
])
