package org.passerelle.web.error;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.html.HtmlInputFile;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Refusal;
import org.passerelle.web.platform.Denied;
import org.passerelle.web.platform.Texts;

/**
 * Turns a refusal during a form's action into a sentence beside its field, with everything typed kept; an absence into
 * "not found"; a lost update into a sentence that keeps what was typed. What is none of these goes on to the error
 * page.
 */
public class FacesRefusalHandler extends ExceptionHandlerWrapper {
    FacesRefusalHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
        FacesContext faces = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> queued =
                getUnhandledExceptionQueuedEvents().iterator();
        while (queued.hasNext()) {
            Throwable thrown = queued.next().getContext().getException();
            if (answered(faces, thrown)) {
                queued.remove();
            }
        }
        getWrapped().handle();
    }

    private static boolean answered(FacesContext faces, Throwable thrown) {
        Throwable cause = known(thrown);
        if (cause instanceof Denied) {
            send(faces, HttpServletResponse.SC_FORBIDDEN);
        } else if (cause instanceof NotFound) {
            send(faces, HttpServletResponse.SC_NOT_FOUND);
        } else if (cause instanceof Refusal refusal && faces.isPostback()) {
            say(faces, refusal);
        } else if (cause instanceof OptimisticLockException && faces.isPostback()) {
            say(faces, new Refusal("kernel.conflict"));
        } else if (cause instanceof Refusal || cause instanceof OptimisticLockException) {
            send(faces, HttpServletResponse.SC_CONFLICT);
        } else {
            return false;
        }
        return true;
    }

    private static @Nullable Throwable known(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof Refusal || t instanceof NotFound || t instanceof OptimisticLockException) {
                return t;
            }
        }
        return null;
    }

    private static void say(FacesContext faces, Refusal refusal) {
        String sentence = CDI.current().select(Texts.class).get().refusal(refusal);
        FacesMessage message = new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence);
        faces.addMessage(refusal.field() == null ? null : field(faces, refusal.field()), message);
        faces.validationFailed();
    }

    /** The client id of the field of this name; null, which speaks of the whole form, when the page has none. */
    private static @Nullable String field(FacesContext faces, String name) {
        AtomicReference<@Nullable String> found = new AtomicReference<>();
        faces.getViewRoot().visitTree(VisitContext.createVisitContext(faces), (context, component) -> {
            if (component instanceof EditableValueHolder && name.equals(component.getId())) {
                found.set(component.getClientId(faces));
                keep(faces, (EditableValueHolder) component, component.getClientId(faces));
                return VisitResult.COMPLETE;
            }
            return VisitResult.ACCEPT;
        });
        return found.get();
    }

    /** An invalid field is shown with its submitted value, which Faces has thrown away by now. */
    private static void keep(FacesContext faces, EditableValueHolder field, String id) {
        field.setValid(false);
        if (!(field instanceof UISelectMany) && !(field instanceof HtmlInputFile)) {
            field.setSubmittedValue(
                    faces.getExternalContext().getRequestParameterMap().get(id));
        }
    }

    private static void send(FacesContext faces, int status) {
        try {
            faces.getExternalContext().responseSendError(status, "");
            faces.responseComplete();
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }

    /** Puts the handler into Faces. */
    public static class Factory extends ExceptionHandlerFactory {
        /** Called by Faces with the factory before this one. */
        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new FacesRefusalHandler(getWrapped().getExceptionHandler());
        }
    }
}
