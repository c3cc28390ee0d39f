package org.passerelle.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Text;

/** An item of the bank as it was written once; it never changes. */
@Entity
@Table(schema = "content", name = "bank_version")
class BankVersion extends BaseEntity {
    private static final int LONGEST_NOTE = 300;

    @Column(name = "item_id", nullable = false, updatable = false)
    private UUID item;

    @Column(name = "number", nullable = false, updatable = false)
    private int number;

    @Column(name = "document", nullable = false, updatable = false)
    private String document;

    @Column(name = "note", nullable = false, updatable = false)
    private String note;

    @Column(name = "written_by", nullable = false, updatable = false)
    private UUID writtenBy;

    @Column(name = "written_at", nullable = false, updatable = false)
    private Instant writtenAt;

    /** For the persistence provider. */
    protected BankVersion() {}

    BankVersion(BankItem item, String note, UUID by, Instant now) {
        this.item = item.id();
        this.number = item.number();
        this.document = item.document();
        this.note = Text.optional("note", note, LONGEST_NOTE);
        this.writtenBy = by;
        this.writtenAt = now;
    }

    UUID writtenBy() {
        return writtenBy;
    }

    BankItemView.Version view(String name) {
        return new BankItemView.Version(number, ItemsJson.read(document).get(0).prompt(), note, name, writtenAt);
    }
}
