package org.passerelle.web.platform;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.people.AuditLine;

/** Stands before every use-case method: lets in whoever has its permission, and writes the audit line of each act. */
@Allowed
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class AllowedInterceptor {
    @Inject
    CurrentCaller caller;

    @Inject
    AuditTrail audit;

    @AroundInvoke
    @Nullable
    Object guard(InvocationContext call) throws Exception {
        Allowed allowed = call.getMethod().getAnnotation(Allowed.class);
        if (allowed == null) {
            throw new IllegalStateException(call.getMethod() + " states no permission");
        }
        boolean denied = !caller.may(allowed.value()) || (caller.isReadOnly() && !allowed.reads());
        if (!denied && allowed.reads()) {
            return call.proceed();
        }
        String act = call.getMethod().getDeclaringClass().getSimpleName() + "."
                + call.getMethod().getName();
        String object = object(call.getParameters());
        if (denied) {
            audit.undone(act, object, AuditLine.Outcome.DENIED, "");
            throw denied(allowed.value());
        }
        return act(call, act, object);
    }

    private @Nullable Object act(InvocationContext call, String act, String object) throws Exception {
        try {
            Object result = call.proceed();
            audit.done(act, object.isEmpty() && result instanceof UUID id ? id.toString() : object);
            return result;
        } catch (Refusal refused) {
            audit.undone(act, object, AuditLine.Outcome.REFUSED, refused.code());
            throw refused;
        } catch (NotFound absent) {
            audit.undone(act, object, AuditLine.Outcome.REFUSED, "notFound");
            throw absent;
        } catch (RuntimeException failed) {
            audit.undone(
                    act, object, AuditLine.Outcome.FAILED, failed.getClass().getSimpleName());
            throw failed;
        }
    }

    private RuntimeException denied(Permission wanted) {
        return caller.isKnown() ? new Denied(wanted) : new Refusal("kernel.signInFirst");
    }

    /** The object of an act is its first identifier: no other argument goes into the audit, for it may be a secret. */
    private static String object(@Nullable Object[] arguments) {
        return Arrays.stream(arguments)
                .filter(UUID.class::isInstance)
                .map(Object::toString)
                .findFirst()
                .orElse("");
    }
}
