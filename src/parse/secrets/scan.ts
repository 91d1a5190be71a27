import { lintSource } from '@secretlint/core'
import { rules } from '@secretlint/secretlint-rule-preset-recommend'
import type { Secret } from '../../model/secret.ts'
import { isPlaceholder } from './placeholder.ts'

type Message = Awaited<ReturnType<typeof lintSource>>['messages'][number]

// One of them lets the text itself switch the others off.
const OWN = rules.filter(({ meta }) => !meta.id.endsWith('filter-comments'))

/** The secrets in a text, by place; where two overlap, the one that begins first. */
export async function scan(text: string): Promise<readonly Secret[]> {
  const { messages } = await lintSource({
    source: { filePath: 'document', ext: '', content: text, contentType: 'text' },
    options: { noPhysicFilePath: true, config: { rules: OWN.map((rule) => ({ id: rule.meta.id, rule })) } },
  })
  const found: Secret[] = []
  for (const message of messages.sort((a, b) => a.range[0] - b.range[0])) {
    const { ruleId, messageId } = message
    const [start, end] = placeOf(message, text)
    const secret = text.slice(start, end)
    if (isNone(secret, messageId) || start < (found.at(-1)?.end ?? 0)) continue
    found.push({ start, end, kind: ruleId.slice(ruleId.lastIndexOf('-') + 1), digest: await sha256(secret) })
  }
  return found
}

/** Some rules give the place where the name of a secret begins and the length of the secret itself: what it is stands in `data`. */
function placeOf(
  { range: [start, end], data }: Message,
  text: string,
): readonly [start: number, end: number] {
  for (const value of Object.values(data ?? {})) {
    const at = typeof value === 'string' && value.length >= SHORTEST ? text.indexOf(value, start) : -1
    if (at >= start && at < end) return [at, at + (value as string).length]
  }
  return [start, end]
}

const SHORTEST = 16

/** An object id of git is public, and so is the number of an account. */
function isNone(secret: string, messageId: string): boolean {
  return (
    messageId === 'AWSAccountID' || /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(secret) || isPlaceholder(secret)
  )
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
