# Waarom het besturingssysteem weigert. De keuzes zijn de namen van zijn fouten (POSIX, errno.h).

os-reason = { $reason ->
    [EACCES] dat mag je niet
    [EISDIR] het is een map
    [ELOOP] verwijzingen lopen in een kring
    [ENAMETOOLONG] de naam is te lang
    [ENOENT] het is er niet
    [ENOTDIR] een map in het pad is een bestand
    [EPERM] dat mag je niet
    [EROFS] op deze schijf kan niet geschreven worden
   *[other] { $reason }
}
