/**
 * Compression of public pages. Result pages repeat themselves over long distances (each chart stands in them narrow and wide), which brotli
 * finds from quality 5 on: a sixth less than with the library's 4.
 */
import { constants } from 'node:zlib'
import compression from 'compression'

export const compress = (): ReturnType<typeof compression> => compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } } })
