import { decodeText } from '../model/file-text.ts'
import { LARGEST } from '../model/size-limit.ts'
import type { FileText } from '../model/stage.ts'

/** Reads the standard input to its end, or to where it is larger than any document may be. */
export async function readStandardInput(): Promise<FileText> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    bytes += chunk.length
    if (bytes > LARGEST) break
  }
  return decodeText(Buffer.concat(chunks), LARGEST)
}
