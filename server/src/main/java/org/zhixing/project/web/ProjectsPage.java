package org.zhixing.project.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.project.Project;
import org.zhixing.project.ProjectKind;
import org.zhixing.supervision.CourseLight;

/**
 * The register of projects.
 *
 * @param kind shown, null for both
 * @param light shown, null for all
 * @param projects those shown
 * @param figures how many stand how, each opens to its rows
 * @param registers whether the reader may take a list in
 */
public record ProjectsPage(
        @Nullable ProjectKind kind,
        @Nullable CourseLight light,
        List<Project> projects,
        List<Figure> figures,
        boolean registers,
        String export) {

    /** How many projects have a light. */
    public record Figure(CourseLight light, long count, String href) {}

    /** The address of the same with another kind. */
    public String of(@Nullable ProjectKind other) {
        return other == null ? "/projects" : "/projects?kind=" + other.name();
    }
}
