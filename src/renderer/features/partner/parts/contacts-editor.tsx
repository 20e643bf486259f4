import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { Contact } from '#shared/domain/records/partner'
import { profileWords } from '../../../text/parts'
import type { EditorProps } from '../../../ui/evidence/editor'
import { RemoveButton } from '../../../ui/evidence/remove-button'
import { formKey } from '../../../ui/evidence/use-evidence-form'
import fields from '../../../ui/fields/fields.module.css'
import { TextField } from '../../../ui/fields/text-field'
import { Empty } from '../empty'
import classes from './parts.module.css'

const emptyContact: Contact = { name: '', role: '', email: '', phone: '' }
const parts = ['name', 'role', 'email', 'phone'] as const

/** The people on the partner's side. */
export function ContactsEditor(props: EditorProps) {
  const { dossier, readOnly, submit } = props
  const { contacts } = dossier.partner
  const save = (next: readonly Contact[]) =>
    submit({ kind: 'edit-partner', patch: { contacts: [...next] } }, profileWords.act)
  return (
    <div className={fields['stack']}>
      {contacts.length === 0 ? <Empty>{profileWords.noContacts}</Empty> : null}
      {contacts.map((contact, at) => (
        // Contacts have no id of their own: their place in the list is what they are known by.
        <div key={`${String(contacts.length)}:${String(at)}`} className={classes['contact']}>
          <div className={classes['contactFields']}>
            {parts.map((part) => (
              <TextField
                key={part}
                label={profileWords[part]}
                value={contact[part]}
                save={(text) => save(contacts.with(at, { ...contact, [part]: text }))}
                fault={null}
                draftKey={formKey(props, 'contact', String(at), part)}
                readOnly={readOnly}
              />
            ))}
          </div>
          <RemoveButton
            title={profileWords.contact(contact.name)}
            readOnly={readOnly}
            onRemove={() => void save(contacts.toSpliced(at, 1))}
          />
        </div>
      ))}
      {readOnly ? null : (
        <div>
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => void save([...contacts, emptyContact])}
          >
            {profileWords.addContact}
          </Button>
        </div>
      )}
    </div>
  )
}
