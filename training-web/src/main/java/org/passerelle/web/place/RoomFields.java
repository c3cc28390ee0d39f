package org.passerelle.web.place;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** What is typed about a room. */
@Named
@RequestScoped
public class RoomFields {
    private String name = "";
    private String capacity = "";
    private String directions = "";
    private String accessibility = "";
    private boolean stepFree;

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public String getCapacity() {
        return capacity;
    }

    public void setCapacity(@Nullable String capacity) {
        this.capacity = capacity == null ? "" : capacity;
    }

    public String getDirections() {
        return directions;
    }

    public void setDirections(@Nullable String directions) {
        this.directions = directions == null ? "" : directions;
    }

    public String getAccessibility() {
        return accessibility;
    }

    public void setAccessibility(@Nullable String accessibility) {
        this.accessibility = accessibility == null ? "" : accessibility;
    }

    public boolean isStepFree() {
        return stepFree;
    }

    public void setStepFree(boolean stepFree) {
        this.stepFree = stepFree;
    }
}
