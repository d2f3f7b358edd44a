@echo off
rem Starts Fulcrum on Windows: finds a JDK, builds if there is no program yet, runs.
rem It does less than ./fulcrum: no start-up cache, and after a change of the sources
rem the folder target\run has to be deleted. It has not been run on Windows yet.
setlocal EnableExtensions DisableDelayedExpansion
set "needed=25"
set "root=%~dp0"
set "jdk="

call :consider "%FULCRUM_JAVA_HOME%"
call :consider "%JAVA_HOME%"
for /f "delims=" %%J in ('where java 2^>nul') do call :consider "%%~dpJ.."
for /d %%J in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Amazon Corretto\*" "%ProgramFiles%\Zulu\*" "%USERPROFILE%\.jdks\*") do call :consider "%%~J"
if not defined jdk (
    echo fulcrum: Fulcrum needs a JDK %needed% or newer and found none: install one from https://adoptium.net, or set FULCRUM_JAVA_HOME to one. 1>&2
    exit /b 69
)
set "JAVA_HOME=%jdk%"

if /i "%~1"=="test" goto test

set "jar=%root%fulcrum.jar"
if exist "%root%pom.xml" set "jar=%root%target\run\build\fulcrum.jar"
if not exist "%jar%" call :build || exit /b
if not exist "%jar%" exit /b 70
rem No block in brackets here: a file name such as orders(1).csv would close it.
set "verb="
if "%~1"=="" set "verb=serve"
"%jdk%\bin\java.exe" --enable-native-access=ALL-UNNAMED %FULCRUM_JAVA_OPTIONS% -jar "%jar%" %verb% %*
exit /b %ERRORLEVEL%

:test
cd /d "%root%"
call mvn -B verify
exit /b %ERRORLEVEL%

:build
where mvn >nul 2>nul || (
    echo fulcrum: building Fulcrum needs Maven 3.8.7 or newer on the PATH, and there is none. 1>&2
    exit /b 69
)
echo fulcrum: building, once ^(the first time also downloads libraries, which takes minutes^) 1>&2
pushd "%root%"
call mvn -B -q -Drun package 1>&2 || (
    popd
    echo fulcrum: the build failed; what Maven said stands above. 1>&2
    exit /b 70
)
popd
exit /b 0

:consider
if defined jdk exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "feature="
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do for /f "tokens=1 delims=.-+" %%F in ("%%~V") do set "feature=%%~F"
if not defined feature exit /b 0
if %feature% GEQ %needed% set "jdk=%~1"
exit /b 0
