import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Rewrites the classes of a jar that were compiled for Java 5 or older: `java ModernClasses.java JAR`.
/// An AOT cache takes no such classes, so that a command would load and verify them anew at each start.
/// Only their version and their stack maps change.
static final int OLDEST_IN_CACHE = 50;

static final int JAVA_8 = 52;

void main(String[] arguments) throws Exception {
    Path jar = Path.of(arguments[0]);
    Path modern = Path.of(arguments[0] + ".modern");
    try (ZipFile from = new ZipFile(jar.toFile());
            ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(modern));
            URLClassLoader neighbours = new URLClassLoader(new URL[] {jar.toUri().toURL()})) {
        ClassFile format = format(neighbours);
        for (ZipEntry entry : from.stream().toArray(ZipEntry[]::new)) {
            byte[] content = from.getInputStream(entry).readAllBytes();
            to.putNextEntry(new ZipEntry(entry.getName()));
            to.write(entry.getName().endsWith(".class") ? modern(format, content) : content);
            to.closeEntry();
        }
    }
    Files.move(modern, jar, StandardCopyOption.REPLACE_EXISTING);
}

ClassFile format(ClassLoader neighbours) {
    ClassHierarchyResolver resolver =
            ClassHierarchyResolver.ofResourceParsing(neighbours)
                    .orElse(ClassHierarchyResolver.defaultResolver());
    return ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(resolver));
}

byte[] modern(ClassFile format, byte[] content) {
    ClassModel old = format.parse(content);
    if (old.majorVersion() >= OLDEST_IN_CACHE) {
        return content;
    }
    ClassTransform version =
            (builder, element) -> {
                if (element instanceof ClassFileVersion) {
                    builder.withVersion(JAVA_8, 0);
                } else {
                    builder.with(element);
                }
            };
    return format.transformClass(old, ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL).andThen(version));
}
