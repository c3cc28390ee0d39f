package org.passerelle.web.design.workshop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.passerelle.design.board.Colour;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.Route;

/** The board in space: notes where they were put, moved by hand or by keys, the same on every screen. */
@Named
@RequestScoped
@Route(path = "/design/boards/{board}", view = "/design/workshop/board.xhtml", access = Permission.PUBLIC)
public class BoardShowPage {
    @Inject
    BoardDesk desk;

    /** Finds the board before anything is shown. */
    public void load() {
        desk.open();
    }

    /** The colours of notes. */
    public List<Colour> getColours() {
        return List.of(Colour.values());
    }
}
