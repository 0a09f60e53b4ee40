package dev.waymark.operations;

import dev.waymark.project.ProjectReader;
import dev.waymark.project.ProjectReading;

/// `info`, `dag` and whatever else only looks at the project's files.
public final class ReadProject {

    private final Workspace workspace;
    private final ProjectReader reader;

    public ReadProject(Workspace workspace, ProjectReader reader) {
        this.workspace = workspace;
        this.reader = reader;
    }

    public ProjectReading read() {
        return reader.read(workspace.folders(), workspace.gateway());
    }
}
