package org.passerelle.kernel;

import java.lang.reflect.Field;
import java.sql.Types;
import java.util.UUID;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.sessions.Session;
import org.jspecify.annotations.Nullable;

/**
 * Tells EclipseLink that identifiers are no texts, so that a missing one is bound as an untyped NULL: PostgreSQL takes
 * no text for a {@code uuid} column, not even an absent one. Named in the persistence unit.
 */
public class UuidColumns implements SessionCustomizer {
    @Override
    public void customize(Session session) {
        for (ClassDescriptor descriptor : session.getDescriptors().values()) {
            for (DatabaseMapping mapping : descriptor.getMappings()) {
                if (mapping instanceof AbstractDirectMapping direct
                        && isIdentifier(descriptor.getJavaClass(), mapping.getAttributeName())) {
                    direct.getField().setSqlType(Types.OTHER);
                }
            }
        }
    }

    private static boolean isIdentifier(@Nullable Class<?> type, String attribute) {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            for (Field field : c.getDeclaredFields()) {
                if (field.getName().equals(attribute)) {
                    return field.getType() == UUID.class;
                }
            }
        }
        return false;
    }
}
