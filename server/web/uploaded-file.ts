/**
 * One file of a posted form (`enctype="multipart/form-data"`), in memory, never on the disk.
 *
 * `manageRouter` mounts `readUpload` behind the sign-in and before the form's token is checked, because the token stands in the same body.
 * Other posts pass untouched. Handlers ask `uploadedFile`. In a form the file's field, `uploadField`, stands last: what follows a file that
 * is too large is not read.
 */
import type { Request, RequestHandler } from 'express'
import multer, { MulterError, memoryStorage } from 'multer'
import { Refusal } from './refusal.ts'

/** Name of the form field that holds the file. */
export const uploadField = 'file'

/** The most that any form takes; a handler may take less. */
export const mostUploadBytes = 10 * 1024 * 1024

/** A table that is mended in a box of the page; a longer one comes as a file. */
const mostFieldBytes = 1024 * 1024

/** `none`: no file was chosen. `tooLarge`: it, or a field of text, is larger than it may be; fields after it are missing. */
export type Upload = { readonly outcome: 'read'; readonly bytes: Uint8Array } | { readonly outcome: 'none' | 'tooLarge' }

const tooLarge = new WeakSet<Request>()

/** Reads the fields into `request.body`, as other forms do. What no form of ours posts is refused with 400. */
export function readUpload(field: string, { mostBytes }: { readonly mostBytes: number }): RequestHandler {
  const read = multer({
    storage: memoryStorage(),
    // Names with brackets would become lists of any length.
    limits: {
      fileSize: mostBytes,
      files: 1,
      fields: 60,
      fieldSize: mostFieldBytes,
      fieldNameSize: 100,
      fieldNestingDepth: 0,
      fieldArrayIndexLimit: 0,
    },
  }).single(field)
  return (request, response, next) => {
    if (request.method !== 'POST' || !request.is('multipart/form-data')) return next()
    read(request, response, (error: unknown) => {
      if (error === undefined || error === null) return next()
      const code = error instanceof MulterError ? error.code : undefined
      if (code !== 'LIMIT_FILE_SIZE' && code !== 'LIMIT_FIELD_VALUE') return next(new Refusal(400, 'badRequest'))
      tooLarge.add(request)
      next()
    })
  }
}

/** The file that came with this request. `mostBytes`: what this form takes. */
export function uploadedFile(request: Request, mostBytes = mostUploadBytes): Upload {
  if (tooLarge.has(request)) return { outcome: 'tooLarge' }
  const bytes = request.file?.buffer
  if (bytes === undefined) return { outcome: 'none' }
  return bytes.length > mostBytes ? { outcome: 'tooLarge' } : { outcome: 'read', bytes }
}
