# Why the operating system refuses. The choices are the names of its errors (POSIX, errno.h).

os-reason = { $reason ->
    [EACCES] you may not
    [EISDIR] it is a folder
    [ELOOP] links lead in a circle
    [ENAMETOOLONG] its name is too long
    [ENOENT] it is not there
    [ENOTDIR] a folder in its path is a file
    [EPERM] you may not
    [EROFS] nothing can be written on this disk
   *[other] { $reason }
}
