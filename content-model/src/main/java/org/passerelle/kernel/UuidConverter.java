package org.passerelle.kernel;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Stores a {@link UUID} that may be missing. EclipseLink's own converter cannot read a NULL, and binds it as a text,
 * which PostgreSQL does not take for a {@code uuid} column.
 */
@Converter(autoApply = true)
public class UuidConverter implements AttributeConverter<UUID, Object> {
    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable UUID id) {
        return id;
    }

    @Override
    public @Nullable UUID convertToEntityAttribute(@Nullable Object stored) {
        return stored == null || stored instanceof UUID ? (UUID) stored : UUID.fromString(stored.toString());
    }
}
