/**
 * A mail as plain text: what is read where HTML is not shown. Says the same as the template `mail/mail`, in the same order.
 */
import type { MailBlock, MailView } from './mail-view.ts'

function blockAsText(block: MailBlock): string {
  switch (block.kind) {
    case 'text':
      return block.text
    case 'button':
      return `${block.label}:\n${block.href}`
    case 'facts':
      return block.facts.map(({ label, value }) => `${label}: ${value}`).join('\n')
    case 'note':
      return block.link === undefined ? block.text : `${block.text}\n${block.link.label}: ${block.link.href}`
  }
}

export const mailAsText = ({ blocks }: MailView): string => `${blocks.map(blockAsText).join('\n\n')}\n`
